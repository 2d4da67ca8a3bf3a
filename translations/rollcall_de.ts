<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AbsenceDeskSentences</name>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Asking the cloud for leave and absences.</source>
        <translation>Die Cloud wird nach Beurlaubungen und Abwesenheiten gefragt.</translation>
    </message>
    <message>
        <source>Asked for (%1)</source>
        <extracomment>Leave that somebody asked for and nobody has decided; a number.</extracomment>
        <translation>Beantragt (%1)</translation>
    </message>
    <message>
        <source>On leave (%1)</source>
        <extracomment>Students with approved leave; a number.</extracomment>
        <translation>Beurlaubt (%1)</translation>
    </message>
    <message>
        <source>Absent %1 days running (%2)</source>
        <extracomment>%1 is a number of school days, %2 a number of students.</extracomment>
        <translation>%1 Tage in Folge abwesend (%2)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <extracomment>Leave that was refused, withdrawn or is over.</extracomment>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>Niemand wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>Nobody has leave now or in the days to come.</source>
        <translation>Niemand ist jetzt oder in den nächsten Tagen beurlaubt.</translation>
    </message>
    <message>
        <source>Nobody is absent so long without a word.</source>
        <translation>Niemand fehlt so lange ohne ein Wort.</translation>
    </message>
    <message>
        <source>Nothing was refused, withdrawn or is over in the last two weeks.</source>
        <translation>In den letzten zwei Wochen wurde nichts abgelehnt oder zurückgenommen, und nichts ist abgelaufen.</translation>
    </message>
    <message>
        <source>Up to %1. Whoever is listed has no excuse and no leave, and nobody has asked for any: call the guardian.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>Bis %1. Wer hier steht, ist weder entschuldigt noch beurlaubt, und niemand hat darum gebeten: Rufen Sie die Erziehungsberechtigten an.</translation>
    </message>
    <message>
        <source>It is not known who is absent: a kiosk has not reported.</source>
        <translation>Wer fehlt, ist nicht bekannt: Ein Kiosk hat sich nicht gemeldet.</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <extracomment>%1 are names of kiosks that have not reported.</extracomment>
        <translation>Es fehlt noch: %1</translation>
    </message>
    <message>
        <source>Student</source>
        <extracomment>Column of a table.</extracomment>
        <translation>Schüler/in</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Column of a table: a class.</extracomment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Days</source>
        <extracomment>Column of a table: from when to when.</extracomment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>School days</source>
        <extracomment>Column of a table: on how many somebody was absent.</extracomment>
        <translation>Schultage</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column of a table: a day.</extracomment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Guardian</source>
        <extracomment>Column of a table: who looks after a student.</extracomment>
        <translation>Erziehungsberechtigte</translation>
    </message>
    <message>
        <source>Telephone</source>
        <extracomment>Column of a table: of a guardian.</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column of a table: why somebody is away.</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column of a table.</extracomment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Column of a table: who asked for leave.</extracomment>
        <translation>Beantragt von</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: what became of leave.</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <extracomment>Button: leave is granted.</extracomment>
        <translation>&amp;Genehmigen</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <extracomment>Button: leave is not granted.</extracomment>
        <translation>&amp;Ablehnen</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <extracomment>Button: leave that was granted is taken back.</extracomment>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Why, if refused or withdrawn:</source>
        <translation>&amp;Warum, falls abgelehnt oder zurückgenommen:</translation>
    </message>
    <message>
        <source>Enter &amp;leave…</source>
        <translation>&amp;Beurlaubung eintragen …</translation>
    </message>
    <message>
        <source>Enter leave &amp;for this student…</source>
        <translation>&amp;Für diese Person eintragen …</translation>
    </message>
    <message>
        <source>&amp;Student:</source>
        <translation>&amp;Schüler/in:</translation>
    </message>
    <message>
        <source>First &amp;day:</source>
        <translation>Ers&amp;ter Tag:</translation>
    </message>
    <message>
        <source>Las&amp;t day:</source>
        <translation>&amp;Letzter Tag:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <extracomment>Why somebody is away.</extracomment>
        <translation>Gr&amp;und:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
    <message>
        <source>Ente&amp;r</source>
        <extracomment>Button: leave is written into the register.</extracomment>
        <translation>&amp;Eintragen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Choose a student from the list that opens while you type.</source>
        <translation>Wählen Sie jemanden aus der Liste, die sich beim Tippen öffnet.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Entering leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Die Beurlaubung von %1 wird eingetragen.</translation>
    </message>
    <message>
        <source>Leave of %1 is entered.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Die Beurlaubung von %1 ist eingetragen.</translation>
    </message>
    <message>
        <source>Sending what you decided about leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Die Entscheidung über die Beurlaubung von %1 wird gesendet.</translation>
    </message>
    <message>
        <source>Leave of %1 is approved.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Die Beurlaubung von %1 ist genehmigt.</translation>
    </message>
    <message>
        <source>Leave of %1 is refused.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Die Beurlaubung von %1 ist abgelehnt.</translation>
    </message>
    <message>
        <source>Leave of %1 is withdrawn; its days are absent again.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Die Beurlaubung von %1 ist zurückgenommen; die Tage zählen wieder als abwesend.</translation>
    </message>
    <message>
        <source>Leave of %1: not done. %2</source>
        <extracomment>%1 is a student, %2 a sentence.</extracomment>
        <translation>Beurlaubung von %1: nicht geschehen. %2</translation>
    </message>
    <message>
        <source>There is no such student in the cloud, or not in your sections.</source>
        <translation>So jemanden gibt es in der Cloud nicht, oder nicht in Ihren Klassen.</translation>
    </message>
    <message>
        <source>This student is not active any more.</source>
        <translation>Diese Person ist nicht mehr aktiv.</translation>
    </message>
    <message>
        <source>Leave has %1 days at most, and begins at most 400 days from today.</source>
        <translation>Eine Beurlaubung hat höchstens %1 Tage und beginnt höchstens 400 Tage von heute.</translation>
    </message>
    <message>
        <source>The text has more than %1 characters.</source>
        <translation>Der Text hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>It was decided already, by %1.</source>
        <extracomment>%1 is a member of staff.</extracomment>
        <translation>Darüber hat schon %1 entschieden.</translation>
    </message>
    <message>
        <source>This leave is not in the cloud, or not of your sections.</source>
        <translation>Diese Beurlaubung gibt es in der Cloud nicht, oder nicht in Ihren Klassen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day to another.</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Krank</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>Genehmigt von %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>Abgelehnt von %1</translation>
    </message>
    <message>
        <source>Withdrawn by %1</source>
        <extracomment>What became of leave; %1 is who took it back.</extracomment>
        <translation>Zurückgenommen von %1</translation>
    </message>
    <message>
        <source>To be decided</source>
        <extracomment>What became of leave: nothing yet.</extracomment>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>Leave, %1: %2. Approved by %3.</source>
        <extracomment>Why a student is away: %1 are the days, %2 is the reason, %3 who approved it.</extracomment>
        <translation>Beurlaubt, %1: %2. Genehmigt von %3.</translation>
    </message>
</context>
<context>
    <name>AdminSentences</name>
    <message>
        <source>Office</source>
        <extracomment>Title of the pages for the school&apos;s office; also the way in.</extracomment>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Zurück zum Kiosk</translation>
    </message>
    <message>
        <source>Scanning is paused.</source>
        <translation>Das Scannen ruht.</translation>
    </message>
    <message>
        <source>Enter the PIN.</source>
        <translation>PIN eingeben.</translation>
    </message>
    <message>
        <source>Checking the PIN.</source>
        <translation>PIN wird geprüft.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Diese PIN ist falsch.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in %1.</source>
        <extracomment>%1 is a length of time such as &quot;28 s&quot; or &quot;4:05 min&quot;.</extracomment>
        <translation>Zu viele Fehlversuche. Neuer Versuch in %1.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A length of time in minutes and seconds; %1 is &quot;4:05&quot;.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>On the button below the digits of the PIN: let me in.</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>No PIN is set yet.</source>
        <translation>Es ist noch keine PIN gesetzt.</translation>
    </message>
    <message>
        <source>The PIN cannot be read.</source>
        <translation>Die PIN ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Set one on this machine with this command, then come back:</source>
        <extracomment>A command follows on a line of its own.</extracomment>
        <translation>Setzen Sie eine auf diesem Gerät mit diesem Befehl und kommen Sie zurück:</translation>
    </message>
    <message>
        <source>.</source>
        <extracomment>The decimal point between digits, one character.</extracomment>
        <translation>,</translation>
    </message>
    <message>
        <source>More than 0, up to %1.</source>
        <extracomment>The allowed range of a value; %1 is its end, such as &quot;600 s&quot;.</extracomment>
        <translation>Mehr als 0, bis %1.</translation>
    </message>
    <message>
        <source>%1 to %2.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends.</extracomment>
        <translation>%1 bis %2.</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>Eine Zahl fehlt.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>inherited</source>
        <extracomment>Under a value that comes from another setting.</extracomment>
        <translation>geerbt</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>Under a value that nobody has set.</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>set by %1</source>
        <extracomment>Under a value that cannot be changed here; %1 is where it comes from.</extracomment>
        <translation>gesetzt von %1</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>On a button: take the value from the setting above instead of an own one.</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Inherit</source>
        <translation>Erben</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving.</source>
        <translation>Wird gespeichert.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>Please correct what is marked.</source>
        <translation>Bitte Markiertes korrigieren.</translation>
    </message>
    <message>
        <source>Somebody else has changed the settings file. Nothing was saved.</source>
        <translation>Jemand anderes hat die Einstellungsdatei geändert. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Load the new values</source>
        <translation>Neue Werte laden</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>Ihre Änderungen sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The settings file cannot be used.</source>
        <translation>Die Einstellungsdatei ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>On a button: try the services now.</extracomment>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Asking every service, since %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Alle Dienste werden gefragt, seit %1 s.</translation>
    </message>
    <message>
        <source>Tested with the values on this page. Nothing was saved.</source>
        <translation>Mit den Werten dieser Seite getestet. Nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Under a limit: how long it took, and the limit. &quot;12 ms of 5 s&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not set up here</source>
        <translation>hier nicht eingerichtet</translation>
    </message>
    <message>
        <source>No connection in %1.</source>
        <translation>Keine Verbindung in %1.</translation>
    </message>
    <message>
        <source>No answer in %1.</source>
        <translation>Keine Antwort in %1.</translation>
    </message>
    <message>
        <source>Nobody listens there.</source>
        <translation>Dort hört niemand zu.</translation>
    </message>
    <message>
        <source>The address is not known.</source>
        <translation>Adresse unbekannt.</translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation>Zertifikat nicht vertraut.</translation>
    </message>
    <message>
        <source>Answered: error %1.</source>
        <extracomment>%1 is the number of an HTTP status.</extracomment>
        <translation>Antwort mit Fehler %1.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Alarms</source>
        <extracomment>Title of the page that says what is wrong with this kiosk.</extracomment>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Nothing is wrong with this kiosk.</source>
        <translation>Mit diesem Kiosk ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>This is wrong now, the most urgent first.</source>
        <translation>Das stimmt gerade nicht, das Dringendste zuerst.</translation>
    </message>
    <message>
        <source>The disk is almost full. Soon nobody can be counted.</source>
        <translation>Der Datenträger ist fast voll. Bald wird niemand mehr gezählt.</translation>
    </message>
    <message>
        <source>Nobody is being counted, because the register cannot be used.</source>
        <translation>Niemand wird gezählt, weil das Register nicht benutzbar ist.</translation>
    </message>
    <message>
        <source>The camera gives no usable picture.</source>
        <translation>Die Kamera liefert kein brauchbares Bild.</translation>
    </message>
    <message>
        <source>There is no student list. Nobody can be counted.</source>
        <translation>Es gibt keine Schülerliste. Niemand kann gezählt werden.</translation>
    </message>
    <message>
        <source>This kiosk may not send to the cloud any more.</source>
        <translation>Dieser Kiosk darf nicht mehr an die Cloud senden.</translation>
    </message>
    <message>
        <source>The cloud takes nothing from this kiosk.</source>
        <translation>Die Cloud nimmt von diesem Kiosk nichts an.</translation>
    </message>
    <message>
        <source>The disk is running out of space.</source>
        <translation>Der Speicherplatz wird knapp.</translation>
    </message>
    <message>
        <source>Nothing has reached the cloud for more than an hour.</source>
        <translation>Seit über einer Stunde ist nichts in der Cloud angekommen.</translation>
    </message>
    <message>
        <source>The cloud has failed several times, so sending pauses.</source>
        <translation>Die Cloud ist mehrmals ausgefallen, darum ruht das Senden.</translation>
    </message>
    <message>
        <source>The cloud refuses single records or photos.</source>
        <translation>Die Cloud lehnt einzelne Einträge oder Fotos ab.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>Die Uhr dieses Rechners geht falsch.</translation>
    </message>
    <message>
        <source>The time zone here is not the school&apos;s.</source>
        <translation>Die Zeitzone hier ist nicht die der Schule.</translation>
    </message>
    <message>
        <source>The student list is more than three days old.</source>
        <translation>Die Schülerliste ist älter als drei Tage.</translation>
    </message>
    <message>
        <source>The new student list has lost more than half. The one of before is used.</source>
        <translation>Der neuen Schülerliste fehlt mehr als die Hälfte. Die bisherige gilt weiter.</translation>
    </message>
    <message>
        <source>The new schedule cannot be used. The one of before is in force.</source>
        <translation>Der neue Zeitplan ist nicht brauchbar. Der bisherige gilt.</translation>
    </message>
    <message>
        <source>The cloud does not give its lists to this kiosk.</source>
        <translation>Die Cloud gibt diesem Kiosk ihre Listen nicht.</translation>
    </message>
    <message>
        <source>The log cannot be written.</source>
        <translation>Das Protokoll kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Look at the camera and its cable.</source>
        <translation>Sehen Sie nach der Kamera und ihrem Kabel.</translation>
    </message>
    <message>
        <source>Look at the network. Nothing is lost.</source>
        <translation>Sehen Sie nach dem Netz. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Nothing is lost.</source>
        <translation>Es wird von selbst wieder versucht. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Look at the student list in the cloud.</source>
        <translation>Sehen Sie die Schülerliste in der Cloud an.</translation>
    </message>
    <message>
        <source>Correct the schedule in the cloud.</source>
        <translation>Berichtigen Sie den Zeitplan in der Cloud.</translation>
    </message>
    <message>
        <source>Code for the technician: %1. Since %2.</source>
        <extracomment>Under an alarm. %1 is a word such as disk_low, which stays as it is; %2 is a time, with a date if it is another day&apos;s.</extracomment>
        <translation>Code für die Technik: %1. Seit %2.</translation>
    </message>
    <message>
        <source>Closes in %1 s</source>
        <extracomment>The office&apos;s pages close by themselves; %1 is a number of seconds.</extracomment>
        <translation>Schließt in %1 s</translation>
    </message>
    <message>
        <source>Choose one of 4 to 12 digits. Whoever knows it can change this kiosk.</source>
        <translation>Wählen Sie eine mit 4 bis 12 Ziffern. Wer sie kennt, kann diesen Kiosk ändern.</translation>
    </message>
    <message>
        <source>Enter the same PIN again.</source>
        <translation>Geben Sie dieselbe PIN noch einmal ein.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>On the button below the digits of a new PIN, which is then asked for a second time.</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>On the button below the digits of a new PIN, entered for the second time.</extracomment>
        <translation>PIN setzen</translation>
    </message>
    <message>
        <source>Saving the PIN.</source>
        <translation>PIN wird gespeichert.</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits.</source>
        <translation>Eine PIN hat mindestens 4 Ziffern.</translation>
    </message>
    <message>
        <source>Not the same digit throughout: it is guessed first.</source>
        <translation>Nicht lauter gleiche Ziffern: Das wird zuerst geraten.</translation>
    </message>
    <message>
        <source>Not digits in a row, such as 1234: they are guessed first.</source>
        <translation>Keine Ziffernfolge wie 1234: Die wird zuerst geraten.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose one again.</source>
        <translation>Die beiden PINs sind verschieden. Wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The PIN could not be saved.</source>
        <translation>Die PIN konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>These changes from before are not saved yet.</source>
        <translation>Diese Änderungen von vorhin sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>Vorige Seiten</translation>
    </message>
    <message>
        <source>Further pages</source>
        <translation>Weitere Seiten</translation>
    </message>
    <message>
        <source>Back to the last good</source>
        <extracomment>On a button: the version of the settings before, which could be used, is taken again.</extracomment>
        <translation>Zurück zur letzten guten</translation>
    </message>
    <message>
        <source>There is no earlier version of the settings that could be used.</source>
        <translation>Es gibt keine frühere Fassung der Einstellungen, die brauchbar wäre.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>%1 is a number of days.</extracomment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends, only every %3rd number of which is allowed.</extracomment>
        <translation>%1 bis %2, in Schritten von %3.</translation>
    </message>
    <message>
        <source>This is no time of day.</source>
        <translation>Das ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>abcdefghijklmnopqrstuvwxyz</source>
        <extracomment>The small letters of the language in the order of its alphabet, without anything between them: each is a key to type with.</extracomment>
        <translation>abcdefghijklmnopqrstuvwxyzäöüß</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>On the key that makes room between two words.</extracomment>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
</context>
<context>
    <name>BadgeDeskSentences</name>
    <message>
        <source>Badges</source>
        <translation>Ausweise</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Name, number or section</source>
        <translation>Name, Nummer oder Klasse</translation>
    </message>
    <message>
        <source>S&amp;ection</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>K&amp;lasse</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>The badges are being read …</source>
        <translation>Die Ausweise werden gelesen …</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the student&apos;s class.</extracomment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: the student number.</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Badge, last day</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Ausweis, letzter Tag</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>Heading of a column: on which day the badge was issued.</extracomment>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>There is no badge.</extracomment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Plain number</source>
        <extracomment>The student&apos;s number is all that the badge says.</extracomment>
        <translation>Nur die Nummer</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>The serial number of a badge.</extracomment>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <extracomment>A badge that counts to the end of a day, which is %2.</extracomment>
        <translation>Nr. %1 · %2</translation>
    </message>
    <message>
        <source>No. %1, reported lost</source>
        <translation>Nr. %1, verloren gemeldet</translation>
    </message>
    <message>
        <source>No. %1, its last day is over</source>
        <translation>Nr. %1, abgelaufen</translation>
    </message>
    <message>
        <source>No. %1, its key was retired</source>
        <translation>Nr. %1, Schlüssel zurückgezogen</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <extracomment>Button with a menu: whose cards are to be printed.</extracomment>
        <translation>&amp;Ankreuzen</translation>
    </message>
    <message>
        <source>Everybody in the list</source>
        <translation>Alle in der Liste</translation>
    </message>
    <message>
        <source>Who has no signed badge</source>
        <translation>Wer keinen signierten Ausweis hat</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemanden</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2 students</source>
        <extracomment>Whose cards are to be printed.</extracomment>
        <translation>Angekreuzt: %1 von %2</translation>
    </message>
    <message>
        <source>Report &amp;lost…</source>
        <translation>Ver&amp;loren melden …</translation>
    </message>
    <message>
        <source>&amp;Found again</source>
        <translation>&amp;Wiedergefunden</translation>
    </message>
    <message>
        <source>Sho&amp;w on screen…</source>
        <extracomment>Button: shows a badge&apos;s code so large that a phone can take a picture of it.</extracomment>
        <translation>Auf dem Bildschirm &amp;zeigen …</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Die Karte</translation>
    </message>
    <message>
        <source>Choose a student to see the card.</source>
        <translation>Wählen Sie jemanden, um die Karte zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <extracomment>Label: what the code on the card is.</extracomment>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Signed with the office&apos;s key</source>
        <extracomment>What the code on the card is.</extracomment>
        <translation>Signiert vom Büro</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <extracomment>Label: the file of the key that badges are signed with.</extracomment>
        <translation>Schl&amp;üssel</translation>
    </message>
    <message>
        <source>Choose the file of the key</source>
        <translation>Die Datei des Schlüssels wählen</translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation>Schlüssel er&amp;zeugen …</translation>
    </message>
    <message>
        <source>Where to keep the new key</source>
        <translation>Wo der neue Schlüssel liegen soll</translation>
    </message>
    <message>
        <source>The key signs all badges of the school: whoever has it can make badges. It is never sent anywhere. Keep it twice, such as on two memory sticks, where only the office gets at it, and never on a kiosk. If it is lost, all badges have to be made anew.</source>
        <translation>Mit dem Schlüssel werden alle Ausweise der Schule signiert: Wer ihn hat, kann Ausweise machen. Er wird nie versendet. Bewahren Sie ihn zweimal auf, etwa auf zwei Speichersticks, wo nur das Büro herankommt, und nie auf einem Kiosk. Geht er verloren, müssen alle Ausweise neu gemacht werden.</translation>
    </message>
    <message>
        <source>The key is being made …</source>
        <translation>Der Schlüssel wird erzeugt …</translation>
    </message>
    <message>
        <source>The key is in %1. Keep it twice, where only the office gets at it.</source>
        <translation>Der Schlüssel liegt in %1. Bewahren Sie ihn zweimal auf, wo nur das Büro herankommt.</translation>
    </message>
    <message>
        <source>Choose the file of the office&apos;s key, or make one.</source>
        <translation>Wählen Sie die Datei mit dem Schlüssel des Büros, oder erzeugen Sie einen.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <extracomment>Label of a date: the last day on which the badges count.</extracomment>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>They do not end</source>
        <extracomment>Check box: badges without a last day.</extracomment>
        <translation>Ohne letzten Tag</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>A4, ten cards</source>
        <translation>A4, zehn Karten</translation>
    </message>
    <message>
        <source>Letter, nine cards</source>
        <translation>Letter, neun Karten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>Label: the text on the back of the card.</extracomment>
        <translation>&amp;Rückseite</translation>
    </message>
    <message>
        <source>Found? Please return it to …</source>
        <translation>Gefunden? Bitte zurück an …</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>Lo&amp;go</translation>
    </message>
    <message>
        <source>Choose the picture of the logo</source>
        <translation>Das Bild des Logos wählen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>File filter.</extracomment>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>P&amp;hotos</source>
        <translation>F&amp;otos</translation>
    </message>
    <message>
        <source>Choose the folder of photos, named after student numbers</source>
        <translation>Den Ordner mit Fotos wählen, benannt nach den Nummern</translation>
    </message>
    <message>
        <source>&amp;New badges for all</source>
        <translation>&amp;Neue Ausweise für alle</translation>
    </message>
    <message>
        <source>Also who has a badge gets another one. Badges of before do not count any more.</source>
        <translation>Auch wer einen Ausweis hat, bekommt einen anderen. Die bisherigen zählen nicht mehr.</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>Als P&amp;DF sichern …</translation>
    </message>
    <message>
        <source>Save the cards</source>
        <translation>Die Karten sichern</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Drucke&amp;n …</translation>
    </message>
    <message>
        <source>Cards made once more as they are, with the same number and last day: %1.</source>
        <translation>Karten, die gleich noch einmal gemacht werden, mit derselben Nummer und demselben letzten Tag: %1.</translation>
    </message>
    <message>
        <source>New badges: %1.</source>
        <translation>Neue Ausweise: %1.</translation>
    </message>
    <message>
        <source>These will not count any more: No. %1.</source>
        <extracomment>Badges, by their serials.</extracomment>
        <translation>Diese zählen dann nicht mehr: Nr. %1.</translation>
    </message>
    <message>
        <source>Make these cards?</source>
        <translation>Diese Karten machen?</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The cards are being made …</source>
        <translation>Die Karten werden gemacht …</translation>
    </message>
    <message>
        <source>Cards sent to the printer: %1.</source>
        <translation>Karten an den Drucker geschickt: %1.</translation>
    </message>
    <message>
        <source>Cards: %1, in %2.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>Karten: %1, in %2.</translation>
    </message>
    <message>
        <source>Sheets: %1. Print them in actual size, not fitted to the page.</source>
        <translation>Blätter: %1. Drucken Sie sie in Originalgröße, nicht an die Seite angepasst.</translation>
    </message>
    <message>
        <source>With initials, because the folder has no picture of them: %1.</source>
        <extracomment>A number of students.</extracomment>
        <translation>Mit Initialen, weil im Ordner kein Bild ist: %1.</translation>
    </message>
    <message>
        <source>Names in these scripts are printed as boxes: %1. Install: %2.</source>
        <translation>Namen in diesen Schriften erscheinen als Kästchen: %1. Installieren Sie: %2.</translation>
    </message>
    <message>
        <source>Old badges that count all the same, because the cloud did not answer: %1. Report them lost.</source>
        <translation>Alte Ausweise, die trotzdem noch zählen, weil die Cloud nicht geantwortet hat: %1. Melden Sie sie verloren.</translation>
    </message>
    <message>
        <source>No card was made: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>Es wurde keine Karte gemacht: %1</translation>
    </message>
    <message>
        <source>Report the badge of %1 as lost?</source>
        <translation>Den Ausweis von %1 verloren melden?</translation>
    </message>
    <message>
        <source>Kiosks refuse it from their next question to the cloud on, mostly within five minutes. It can be found again later.</source>
        <translation>Kioske weisen ihn ab, sobald sie die Cloud wieder fragen, meist binnen fünf Minuten. Er kann später wiedergefunden werden.</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>&amp;Ausweis</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Such as: left on the bus</source>
        <translation>Etwa: im Bus vergessen</translation>
    </message>
    <message>
        <source>Report it lost</source>
        <translation>Verloren melden</translation>
    </message>
    <message>
        <source>The badge of %1 is being reported lost …</source>
        <translation>Der Ausweis von %1 wird verloren gemeldet …</translation>
    </message>
    <message>
        <source>No. %1 of %2 is refused from now on.</source>
        <translation>Nr. %1 von %2 wird ab jetzt abgewiesen.</translation>
    </message>
    <message>
        <source>The badge of %1 is being let in again …</source>
        <translation>Der Ausweis von %1 wird wieder zugelassen …</translation>
    </message>
    <message>
        <source>No. %1 of %2 counts again.</source>
        <translation>Nr. %1 von %2 zählt wieder.</translation>
    </message>
    <message>
        <source>The cloud does not know badge No. %1.</source>
        <translation>Die Cloud kennt den Ausweis Nr. %1 nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>Es wurde nichts geändert: %1</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Ausweis von %1</translation>
    </message>
    <message>
        <source>The student takes a picture of it. A copy counts as the badge does.</source>
        <translation>Der Schüler oder die Schülerin fotografiert ihn. Eine Kopie zählt wie der Ausweis.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 This is what was known at %2.</source>
        <translation>%1 Das ist der Stand von %2.</translation>
    </message>
</context>
<context>
    <name>CameraSentences</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>The picture as photos show it. Its size and rotation: %1.</source>
        <extracomment>%1 is the title of another page: &quot;Camera and badge&quot;.</extracomment>
        <translation>Das Bild wie auf Fotos. Größe und Drehung: %1.</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Livebild</translation>
    </message>
    <message>
        <source>Waiting for the camera&apos;s first picture.</source>
        <translation>Warten auf das erste Bild der Kamera.</translation>
    </message>
    <message>
        <source>There is no picture. %1</source>
        <extracomment>%1 is a sentence: &quot;No camera is connected.&quot;</extracomment>
        <translation>Es gibt kein Bild. %1</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>This camera is the one.</extracomment>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>The command line names another</source>
        <translation>Die Befehlszeile nennt eine andere</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Saved. The kiosk uses this camera now.</source>
        <translation>Gespeichert. Der Kiosk nimmt jetzt diese Kamera.</translation>
    </message>
    <message>
        <source>Test reading</source>
        <extracomment>On a button: tries how well a badge is read.</extracomment>
        <translation>Lesen testen</translation>
    </message>
    <message>
        <source>Hold a badge up, for %1 s. Nobody is counted.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Ausweis hochhalten, noch %1 s. Niemand wird gezählt.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Badge read</source>
        <translation>Ausweis gelesen</translation>
    </message>
    <message>
        <source>Time for a picture</source>
        <translation>Zeit für ein Bild</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <extracomment>%1 pixels for each of the small squares that the code is made of.</extracomment>
        <translation>Größe des Codes</translation>
    </message>
    <message>
        <source>%1 pixels a square</source>
        <translation>%1 Pixel je Kästchen</translation>
    </message>
    <message>
        <source>No picture came from the camera.</source>
        <translation>Von der Kamera kam kein Bild.</translation>
    </message>
    <message>
        <source>No code was seen. Hold a badge before the camera and test again.</source>
        <translation>Kein Code war zu sehen. Ausweis vor die Kamera halten und neu testen.</translation>
    </message>
    <message>
        <source>Reads well.</source>
        <translation>Liest gut.</translation>
    </message>
    <message>
        <source>Reads, but few pictures come. More light, or a smaller size, gives more.</source>
        <translation>Liest, aber es kommen wenige Bilder. Mehr Licht oder eine kleinere Größe bringt mehr.</translation>
    </message>
    <message>
        <source>The code is small. Hold it closer, or choose a larger size of the picture.</source>
        <translation>Der Code ist klein. Näher halten oder ein größeres Bild wählen.</translation>
    </message>
    <message>
        <source>Not read in every picture. Hold the badge still, with light from the front.</source>
        <translation>Nicht in jedem Bild gelesen. Ausweis ruhig halten, mit Licht von vorn.</translation>
    </message>
    <message>
        <source>A part of the code is out of the picture. Hold it in the middle, or turn the camera.</source>
        <translation>Ein Teil des Codes ist außerhalb. In die Mitte halten oder die Kamera drehen.</translation>
    </message>
    <message>
        <source>Several codes are in the picture. Show one at a time.</source>
        <translation>Mehrere Codes sind im Bild. Einen nach dem anderen zeigen.</translation>
    </message>
    <message>
        <source>Light is reflected from the badge. Tilt it, or move the lamp.</source>
        <translation>Der Ausweis spiegelt. Ihn neigen oder die Lampe versetzen.</translation>
    </message>
    <message>
        <source>It is dark. Light from the front helps most.</source>
        <translation>Es ist dunkel. Licht von vorn hilft am meisten.</translation>
    </message>
    <message>
        <source>The code is pale. It needs light from the front, or better print.</source>
        <translation>Der Code ist blass. Er braucht Licht von vorn oder einen besseren Druck.</translation>
    </message>
    <message>
        <source>The code is blurred. Hold it still, or give more light.</source>
        <translation>Der Code ist unscharf. Ruhig halten oder mehr Licht geben.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <extracomment>%1 pictures came in a second.</extracomment>
        <translation>%1 in der Sekunde</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <extracomment>In %1 of %2 pictures.</extracomment>
        <translation>in %1 von %2</translation>
    </message>
    <message>
        <source>%1 ms, at most %2 ms</source>
        <extracomment>Milliseconds: the median and the longest.</extracomment>
        <translation>%1 ms, höchstens %2 ms</translation>
    </message>
    <message>
        <source>Being tried</source>
        <extracomment>This camera runs, and is not the chosen one yet.</extracomment>
        <translation>Wird ausprobiert</translation>
    </message>
    <message>
        <source>Touch to try it</source>
        <translation>Berühren, um sie auszuprobieren</translation>
    </message>
    <message>
        <source>Trying %1: hold a badge up, for %2 s. Nothing is saved.</source>
        <extracomment>%1 is the name of a camera, %2 a number of seconds.</extracomment>
        <translation>%1 wird ausprobiert: Ausweis hochhalten, noch %2 s. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Use %1?</source>
        <extracomment>%1 is the name of a camera.</extracomment>
        <translation>%1 nehmen?</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <extracomment>The camera that was used before.</extracomment>
        <translation>Die andere behalten</translation>
    </message>
    <message>
        <source>Try them</source>
        <extracomment>On a button: runs the camera by the settings on the page for some seconds.</extracomment>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>On a button: ends the trial.</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>This is how it would be. Hold a badge up, for %1 s. Nothing is saved.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>So wäre es. Ausweis hochhalten, noch %1 s. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <extracomment>After a sentence on how well a badge was read.</extracomment>
        <translation>Noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>DayDeskSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that shows who is at school today.
----------
A button: show the day that it is.</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Whole day</source>
        <extracomment>In the place of a session&apos;s name: the school does not divide its day.</extracomment>
        <translation>Ganzer Tag</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>How a student stands in a session: came, and has not left.</extracomment>
        <translation>Anwesend</translation>
    </message>
    <message>
        <source>Here, late</source>
        <extracomment>How a student stands in a session: came late, and has not left.</extracomment>
        <translation>Anwesend, verspätet</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>How a student stands in a session: came, and has left.</extracomment>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Excused</source>
        <extracomment>How a student stands in a session.
----------
Above a count of students.</extracomment>
        <translation>Entschuldigt</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <extracomment>How a student stands in a session that is not over.
----------
Above a count of students.</extracomment>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>Absent</source>
        <extracomment>How a student stands in a session that is over.
----------
Above a count of students.</extracomment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>How a student stands in a session that is over, while a kiosk has not sent its scans.
----------
Above a count of students.</extracomment>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: a class of the school.</extracomment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: a student&apos;s number.</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Heading of a column: a part of the school day.</extracomment>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: &quot;Here&quot;, &quot;Absent&quot;.</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>Heading of a column: the time at which a student came.</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>Heading of a column: the time at which a student left.</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>früher gegangen</translation>
    </message>
    <message>
        <source>without a badge</source>
        <translation>ohne Ausweis</translation>
    </message>
    <message>
        <source>corrected</source>
        <extracomment>Of a row of the register: the office has changed what it says.</extracomment>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>was not to come</source>
        <extracomment>Of a row of the register: the student has no school at that time.</extracomment>
        <translation>musste nicht kommen</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Der Tag davor</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Der nächste Tag</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Without a section</source>
        <translation>Ohne Klasse</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Abschnitte</translation>
    </message>
    <message>
        <source>Search by name, section or number</source>
        <translation>Nach Name, Klasse oder Nummer suchen</translation>
    </message>
    <message>
        <source>Reading the day.</source>
        <translation>Der Tag wird gelesen.</translation>
    </message>
    <message>
        <source>Nobody has school on this day, and nobody was counted.</source>
        <translation>An diesem Tag ist keine Schule, und niemand wurde gezählt.</translation>
    </message>
    <message>
        <source>Nobody fits what you chose.</source>
        <translation>Niemand passt zu Ihrer Auswahl.</translation>
    </message>
    <message>
        <source>Nobody is called absent yet, because scans may still come from: %1</source>
        <extracomment>%1 names kiosks.</extracomment>
        <translation>Noch heißt niemand fehlend, denn es können noch Scans kommen von: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>As it was on %1 at %2</source>
        <extracomment>%1 is a date, %2 a time: how old what is shown is.</extracomment>
        <translation>Stand vom %1 um %2</translation>
    </message>
    <message>
        <source>Choose a student to see the day and the week, and to correct a slip.</source>
        <translation>Wählen Sie jemanden, um Tag und Woche zu sehen und ein Versehen zu berichtigen.</translation>
    </message>
    <message>
        <source>Excuse</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Entschuldigen</translation>
    </message>
    <message>
        <source>Was here</source>
        <extracomment>A button that opens a list of reasons: the student was there without having been counted.</extracomment>
        <translation>War da</translation>
    </message>
    <message>
        <source>Came late</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Kam zu spät</translation>
    </message>
    <message>
        <source>Left early</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Ging früher</translation>
    </message>
    <message>
        <source>Does not count</source>
        <extracomment>A button that opens a list of reasons: a scan does not count.</extracomment>
        <translation>Zählt nicht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>at</source>
        <extracomment>A box to tick, before a time.</extracomment>
        <translation>um</translation>
    </message>
    <message>
        <source>Time of it</source>
        <extracomment>Name of a field, for screen readers: when the student came or left.</extracomment>
        <translation>Uhrzeit dazu</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <extracomment>Last in a list of reasons.</extracomment>
        <translation>Anderer Grund …</translation>
    </message>
    <message>
        <source>What is the reason? It stays in the register.</source>
        <translation>Was ist der Grund? Er bleibt im Register stehen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Reasons for an excuse.
----------
Reasons why a student has left early.</extracomment>
        <translation>Krank</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>School event</source>
        <translation>Schulveranstaltung</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Forgot the badge</source>
        <extracomment>Reasons why a student is entered by hand.</extracomment>
        <translation>Ausweis vergessen</translation>
    </message>
    <message>
        <source>Kiosk was out of order</source>
        <translation>Kiosk war außer Betrieb</translation>
    </message>
    <message>
        <source>Seen by the teacher</source>
        <translation>Von der Lehrkraft gesehen</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Somebody else&apos;s badge</source>
        <extracomment>Reasons why a scan does not count.</extracomment>
        <translation>Fremder Ausweis</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Versehentlich gescannt</translation>
    </message>
    <message>
        <source>Was a test</source>
        <translation>War ein Test</translation>
    </message>
    <message>
        <source>Undone in the office</source>
        <extracomment>The reason that the register keeps when a correction is undone.</extracomment>
        <translation>Im Büro rückgängig gemacht</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>None on this day.</source>
        <translation>Keine an diesem Tag.</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Of a scan: %1 is a time.</extracomment>
        <translation>Aus um %1</translation>
    </message>
    <message>
        <source>In at %1, late</source>
        <translation>Ein um %1, verspätet</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>Ein um %1</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>A scan does not count</source>
        <translation>Ein Scan zählt nicht</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is what the office corrected (&quot;Came late&quot;), %2 a time.</extracomment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Below a correction: %1 is a person, %2 a date with a time.
----------
Title of a photo: %1 is a name, %2 a time.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>This day and the six before it</source>
        <translation>Dieser Tag und die sechs davor</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>entschuldigt</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlte</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>Photo</source>
        <extracomment>A button. The cloud notes who looks.</extracomment>
        <translation>Foto</translation>
    </message>
    <message>
        <source>This scan was recorded without a photo.</source>
        <translation>Dieser Scan wurde ohne Foto aufgezeichnet.</translation>
    </message>
    <message>
        <source>The kiosk has not sent this photo yet.</source>
        <translation>Der Kiosk hat dieses Foto noch nicht gesendet.</translation>
    </message>
    <message>
        <source>This photo cannot be shown: the file is damaged.</source>
        <translation>Dieses Foto kann nicht gezeigt werden: Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: sending the correction.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: Die Berichtigung wird gesendet.</translation>
    </message>
    <message>
        <source>%1: corrected.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: berichtigt.</translation>
    </message>
    <message>
        <source>%1: not corrected. %2</source>
        <extracomment>%1 is a student, %2 a sentence that says why.</extracomment>
        <translation>%1: nicht berichtigt. %2</translation>
    </message>
</context>
<context>
    <name>DeskSentences</name>
    <message>
        <source>Rollcall office</source>
        <extracomment>Title of the office&apos;s program.</extracomment>
        <translation>Rollcall Büro</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Name of the list of pages, for screen readers.</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is an e-mail address.</extracomment>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Sign in to the school</source>
        <translation>Bei der Schule anmelden</translation>
    </message>
    <message>
        <source>With your account of the school&apos;s staff. Address and key are on the note of whoever set up the school&apos;s project.</source>
        <translation>Mit Ihrem Konto als Personal der Schule. Adresse und Schlüssel stehen auf dem Zettel dessen, der das Projekt der Schule eingerichtet hat.</translation>
    </message>
    <message>
        <source>Address of the project</source>
        <extracomment>Label of a field: the web address of the school&apos;s project.</extracomment>
        <translation>Adresse des Projekts</translation>
    </message>
    <message>
        <source>It begins with https:// and often ends with .supabase.co</source>
        <translation>Sie beginnt mit https:// und endet oft auf .supabase.co</translation>
    </message>
    <message>
        <source>Publishable key</source>
        <extracomment>Label of a field: the project&apos;s publishable API key.</extracomment>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>It begins with sb_publishable_ or with eyJ</source>
        <translation>Er beginnt mit sb_publishable_ oder mit eyJ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Asking the cloud.</source>
        <translation>Die Cloud wird gefragt.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field that was left empty.</extracomment>
        <translation>Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>Another school</source>
        <extracomment>A button that shows the fields of the project&apos;s address and key.</extracomment>
        <translation>Andere Schule</translation>
    </message>
    <message>
        <source>The cloud does not answer. Check this computer&apos;s network, then try again.</source>
        <translation>Die Cloud antwortet nicht. Prüfen Sie das Netzwerk dieses Computers und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something else answers in the cloud&apos;s place. Open a web page to see whether the network wants you to log in, or check the address.</source>
        <translation>Etwas anderes antwortet anstelle der Cloud. Öffnen Sie eine Webseite, um zu sehen, ob das Netzwerk eine Anmeldung verlangt, oder prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The school&apos;s project is paused. Its owner can resume it in the dashboard.</source>
        <translation>Das Projekt der Schule ist angehalten. Sein Eigentümer kann es im Dashboard wieder starten.</translation>
    </message>
    <message>
        <source>The project does not know this key. Copy the publishable key from the project&apos;s settings again.</source>
        <translation>Das Projekt kennt diesen Schlüssel nicht. Kopieren Sie den öffentlichen Schlüssel noch einmal aus den Einstellungen des Projekts.</translation>
    </message>
    <message>
        <source>The cloud does not know this e-mail with this password.</source>
        <translation>Die Cloud kennt diese E-Mail mit diesem Passwort nicht.</translation>
    </message>
    <message>
        <source>This account is not of the school&apos;s staff. The owner of the project can add it.</source>
        <translation>Dieses Konto gehört nicht zum Personal der Schule. Der Eigentümer des Projekts kann es hinzufügen.</translation>
    </message>
    <message>
        <source>The school&apos;s project is older than this program. A technician brings it up to date with: rollcallctl office init</source>
        <translation>Das Projekt der Schule ist älter als dieses Programm. Ein Techniker bringt es auf den neuesten Stand mit: rollcallctl office init</translation>
    </message>
    <message>
        <source>The cloud has not taken it, and nothing was changed.</source>
        <translation>Die Cloud hat es nicht angenommen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is not the address of a project. One looks like https://abcdefghijkl.supabase.co</source>
        <translation>Das ist nicht die Adresse eines Projekts. Eine sieht so aus: https://abcdefghijkl.supabase.co</translation>
    </message>
    <message>
        <source>This is not an API key.</source>
        <translation>Das ist kein API-Schlüssel.</translation>
    </message>
    <message>
        <source>This is a secret key, which opens everything. It must not be entered here: take the publishable key.</source>
        <translation>Das ist ein geheimer Schlüssel, der alles öffnet. Er darf hier nicht eingegeben werden: Nehmen Sie den öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>Signed in, but the address cannot be kept on this computer: its settings cannot be written.</source>
        <translation>Angemeldet, aber die Adresse kann auf diesem Computer nicht gespeichert werden: Seine Einstellungen lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a whole sentence, %2 a short word for technicians.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>The cloud answers.</extracomment>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline: nothing can be changed now.</source>
        <translation>Offline: Jetzt kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Was Sie eingegeben haben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <extracomment>A button: do not save.</extracomment>
        <translation>Verlassen ohne Speichern</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>A button: go back to what was typed.</extracomment>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>ForgotSentences</name>
    <message>
        <source>Forgot badge</source>
        <extracomment>A button for a student who has no badge today.</extracomment>
        <translation>Ausweis vergessen</translation>
    </message>
    <message>
        <source>Which section are you in?</source>
        <extracomment>Above the sections of the school, of which a student touches their own.</extracomment>
        <translation>In welcher Klasse bist du?</translation>
    </message>
    <message>
        <source>No section</source>
        <extracomment>In the list of sections: of students who are in none.</extracomment>
        <translation>Ohne Klasse</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Wie heißt du?</translation>
    </message>
    <message>
        <source>%1: touch the first letters of your name.</source>
        <extracomment>Above keys with letters. %1 is the section, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>%1: Tippe die ersten Buchstaben deines Namens an.</translation>
    </message>
    <message>
        <source>Delete letter</source>
        <extracomment>What assistive technology says of the key that deletes the last letter.</extracomment>
        <translation>Buchstaben löschen</translation>
    </message>
    <message>
        <source>Page back</source>
        <extracomment>What assistive technology says of the button to the page of tiles before.</extracomment>
        <translation>Seite zurück</translation>
    </message>
    <message>
        <source>Next page</source>
        <extracomment>What assistive technology says of the button to the next page of tiles.</extracomment>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Die Liste der Schüler wird gelesen.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now. Please see the office.</source>
        <translation>Die Liste der Schüler kann gerade nicht gelesen werden. Bitte melde dich im Sekretariat.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A student and the section, such as &quot;Ana Reyes, Grade 8 - Narra&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Please ask a member of staff to enter the PIN.</source>
        <extracomment>To a student without a badge and to the member of staff who enters the office&apos;s PIN for them.</extracomment>
        <translation>Bitte jemanden vom Personal, die PIN einzugeben.</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>On the button by which a member of staff has a student counted who has no badge.</extracomment>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the page before, on the way of a student without a badge.</extracomment>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>HelpSentences</name>
    <message>
        <source>No badge, or it does not work? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>Kein Ausweis, oder er geht nicht? Du kannst „%1“ benutzen.</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>On a button: how to hold a badge.</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>What assistive technology says of the button &quot;A+&quot;.</extracomment>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>How to hold your badge</source>
        <translation>So hältst du deinen Ausweis</translation>
    </message>
    <message>
        <source>Hold your badge flat in front of the camera.</source>
        <translation>Halte deinen Ausweis flach vor die Kamera.</translation>
    </message>
    <message>
        <source>About as far away as your hand is long.</source>
        <translation>Etwa so weit weg, wie deine Hand lang ist.</translation>
    </message>
    <message>
        <source>Hold still until you see your name.</source>
        <translation>Halte still, bis du deinen Namen siehst.</translation>
    </message>
    <message>
        <source>No badge, or it does not work? Please see the office.</source>
        <translation>Kein Ausweis, oder er geht nicht? Bitte melde dich im Sekretariat.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On the page of help: to the page before.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>I am new</source>
        <extracomment>A button for a student who is not on the roster yet.</extracomment>
        <translation>Ich bin neu</translation>
    </message>
    <message>
        <source>Welcome. You are not on the list yet.</source>
        <extracomment>To a student who is not on the roster yet.</extracomment>
        <translation>Willkommen. Du stehst noch nicht auf der Liste.</translation>
    </message>
    <message>
        <source>Not new here? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>Nicht neu hier? Du kannst „%1“ benutzen.</translation>
    </message>
    <message>
        <source>Go to the office and say your name.</source>
        <translation>Geh ins Sekretariat und sag deinen Namen.</translation>
    </message>
    <message>
        <source>Show your badge there. They put you on the list.</source>
        <translation>Zeig dort deinen Ausweis. Du kommst auf die Liste.</translation>
    </message>
    <message>
        <source>Then hold your badge here again.</source>
        <translation>Halte dann deinen Ausweis noch einmal hierher.</translation>
    </message>
    <message>
        <source>Not new here? The office helps you, too.</source>
        <translation>Nicht neu hier? Das Sekretariat hilft auch dir.</translation>
    </message>
</context>
<context>
    <name>ImportDeskSentences</name>
    <message>
        <source>Import a list</source>
        <translation>Liste einlesen</translation>
    </message>
    <message>
        <source>Choose the list of students</source>
        <translation>Die Liste der Schüler wählen</translation>
    </message>
    <message>
        <source>Workbooks and lists</source>
        <extracomment>File filter.</extracomment>
        <translation>Arbeitsmappen und Listen</translation>
    </message>
    <message>
        <source>The list is being read …</source>
        <translation>Die Liste wird gelesen …</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Liste: %1</translation>
    </message>
    <message>
        <source>List: %1, sheet %2</source>
        <translation>Liste: %1, Blatt %2</translation>
    </message>
    <message>
        <source>Students on the list: %1. At school until now: %2. Rows left out: %3.</source>
        <translation>Auf der Liste: %1. Bisher an der Schule: %2. Ausgelassene Zeilen: %3.</translation>
    </message>
    <message>
        <source>New: %1. Changed: %2. They leave: %3.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Neu: %1. Geändert: %2. Es gehen: %3.</translation>
    </message>
    <message>
        <source>The list changes nothing.</source>
        <translation>Die Liste ändert nichts.</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>Heading of a table: a column of the list.</extracomment>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Taken for</source>
        <extracomment>Heading of a table: what a column of the list is taken for.</extracomment>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>What a column is taken for: nothing.</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Whether somebody is a student or a teacher.</extracomment>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Who is not on the list &amp;stays</source>
        <translation>Wer nicht auf der Liste &amp;steht, bleibt</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>Änderungen (%1)</translation>
    </message>
    <message>
        <source>Rows to look at (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>Zeilen zum Ansehen (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading: what happens to a student.</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>A student whom the list adds.</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>A student whom the list changes.</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Leaves</source>
        <extracomment>A student who is not on the list.</extracomment>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Heading: the row of the file.</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Heading: what is wrong with a row.</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>A row that refuses the list.</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>A row that is left out.</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Taken</source>
        <extracomment>A row that is taken, and to be looked at.</extracomment>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <extracomment>Button: takes a row that was left out.</extracomment>
        <translation>&amp;Trotzdem übernehmen</translation>
    </message>
    <message>
        <source>Say which column is the student number, and which is the name.</source>
        <translation>Sagen Sie, welche Spalte die Nummer ist und welche der Name.</translation>
    </message>
    <message>
        <source>There are faults in the list. Correct it there, and choose it again.</source>
        <translation>In der Liste sind Fehler. Berichtigen Sie sie dort und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 of %2 students would leave. Is the list that of the whole school?</source>
        <translation>%1 von %2 würden gehen. Ist das die Liste der ganzen Schule?</translation>
    </message>
    <message>
        <source>Many students would get another name. Was a column sorted alone?</source>
        <translation>Viele bekämen einen anderen Namen. Wurde eine Spalte allein sortiert?</translation>
    </message>
    <message>
        <source>&amp;Write to the cloud</source>
        <extracomment>Button.</extracomment>
        <translation>In die Cloud &amp;schreiben</translation>
    </message>
    <message>
        <source>The list is being written to the cloud …</source>
        <translation>Die Liste wird in die Cloud geschrieben …</translation>
    </message>
    <message>
        <source>The list was written. New: %1. Changed: %2. They left: %3.</source>
        <translation>Die Liste wurde geschrieben. Neu: %1. Geändert: %2. Gegangen: %3.</translation>
    </message>
    <message>
        <source>Somebody has changed students in the meantime. Nothing was written: look at the changes again.</source>
        <translation>Jemand hat inzwischen Schüler geändert. Es wurde nichts geschrieben: Sehen Sie die Änderungen noch einmal an.</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <extracomment>Button.</extracomment>
        <translation>Einlesen &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>Letztes Einlesen zurücknehmen</translation>
    </message>
    <message>
        <source>The import is being taken back …</source>
        <translation>Das Einlesen wird zurückgenommen …</translation>
    </message>
    <message>
        <source>The import was taken back. Students as before: %1.</source>
        <translation>Das Einlesen wurde zurückgenommen. Wie zuvor: %1.</translation>
    </message>
    <message>
        <source>These were changed by somebody since, and stay as they are: %1.</source>
        <translation>Diese hat seither jemand geändert, sie bleiben, wie sie sind: %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>Liste &amp;einlesen …</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <extracomment>Button with a menu: import a list, undo the last import.</extracomment>
        <translation>&amp;Listen</translation>
    </message>
</context>
<context>
    <name>KiosksDeskSentences</name>
    <message>
        <source>Kiosks</source>
        <translation>Kioske</translation>
    </message>
    <message>
        <source>Asking the cloud for the school&apos;s kiosks.</source>
        <translation>Die Kioske der Schule werden in der Cloud erfragt.</translation>
    </message>
    <message>
        <source>The school has no kiosk yet. Pair the first one.</source>
        <translation>Die Schule hat noch keinen Kiosk. Koppeln Sie den ersten.</translation>
    </message>
    <message>
        <source>Kiosks: %1. Silent: %2.</source>
        <extracomment>Numbers of kiosks, above their list.</extracomment>
        <translation>Kioske: %1. Stumm: %2.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time: what the page shows was so then.</extracomment>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of a table: what the office calls a kiosk.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of a table: where a kiosk stands.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: whether a kiosk works.</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Column of a table: how many records the cloud does not have yet.</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <extracomment>Column of a table: since when the oldest record waits to be sent.</extracomment>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Free on disk</source>
        <translation>Platz frei</translation>
    </message>
    <message>
        <source>Working</source>
        <extracomment>State of a kiosk: it reports as it should.</extracomment>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Silent</source>
        <extracomment>State of a kiosk: it has not reported for longer than it should.</extracomment>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Has never reported</source>
        <extracomment>State of a kiosk.</extracomment>
        <translation>Hat sich nie gemeldet</translation>
    </message>
    <message>
        <source>Not paired yet</source>
        <extracomment>State of a kiosk: no computer has used its code yet.</extracomment>
        <translation>Noch nicht gekoppelt</translation>
    </message>
    <message>
        <source>Shut out</source>
        <extracomment>State of a kiosk: the office has taken its rights away.</extracomment>
        <translation>Ausgesperrt</translation>
    </message>
    <message>
        <source>Works</source>
        <extracomment>Of a camera.</extracomment>
        <translation>Geht</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Of a kiosk that has a scanner instead of a camera.</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Gives no pictures</source>
        <extracomment>Of a camera.</extracomment>
        <translation>Gibt keine Bilder</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>Of a clock.</extracomment>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <extracomment>Of a clock; %1 is a number of seconds.</extracomment>
        <translation>%1 s voraus</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>%1 s zurück</translation>
    </message>
    <message>
        <source>%1 min ahead</source>
        <extracomment>Of a clock; %1 is a number of minutes.</extracomment>
        <translation>%1 min voraus</translation>
    </message>
    <message>
        <source>%1 min behind</source>
        <translation>%1 min zurück</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <extracomment>Room on a disk; %1 is a number.</extracomment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Choose a kiosk to name it, to give it a new code or to shut it out.</source>
        <translation>Wählen Sie einen Kiosk, um ihn zu benennen, ihm einen neuen Code zu geben oder ihn auszusperren.</translation>
    </message>
    <message>
        <source>Nothing was heard of it since %1: it is switched off, has no network, or the cloud refuses its login. If it is switched on it counts all the same, and what it counts arrives when it is back.</source>
        <translation>Seit %1 war nichts von ihm zu hören: Er ist ausgeschaltet, hat kein Netz, oder die Cloud lehnt seine Anmeldung ab. Ist er eingeschaltet, zählt er trotzdem, und das Gezählte kommt an, wenn er zurück ist.</translation>
    </message>
    <message>
        <source>It is paired, and was not heard of since. Is it switched on, and has it a network?</source>
        <translation>Er ist gekoppelt, und seither war nichts von ihm zu hören. Ist er eingeschaltet, und hat er Netz?</translation>
    </message>
    <message>
        <source>No kiosk has used its code yet. Make a new code if the time of the last one is over.</source>
        <translation>Noch kein Kiosk hat seinen Code benutzt. Machen Sie einen neuen, wenn die Zeit des letzten um ist.</translation>
    </message>
    <message>
        <source>It neither reads nor writes in the cloud. What it has not sent is still on its disk.</source>
        <translation>Er liest und schreibt nichts in der Cloud. Was er nicht gesendet hat, liegt noch auf seinem Datenträger.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save or discard first what you typed for %1.</source>
        <translation>Speichern oder verwerfen Sie zuerst, was Sie für %1 eingegeben haben.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <extracomment>Button: what was typed and not saved is taken back.</extracomment>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Meanwhile somebody else has called it “%1”, place “%2”. Saving replaces what you changed.</source>
        <translation>Inzwischen hat ihn jemand anders „%1“ genannt, Ort „%2“. Speichern ersetzt, was Sie geändert haben.</translation>
    </message>
    <message>
        <source>Missing records</source>
        <translation>Fehlende Einträge</translation>
    </message>
    <message>
        <source>Everything that it told of is in the cloud.</source>
        <translation>Alles, wovon er berichtet hat, ist in der Cloud.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <extracomment>Numbers of records that are missing.</extracomment>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Numbers %1 to %2</source>
        <translation>Nummern %1 bis %2</translation>
    </message>
    <message>
        <source>It counted these and they are not in the cloud: not sent yet, set aside on the kiosk, or lost.</source>
        <translation>Diese hat er gezählt, und sie sind nicht in der Cloud: noch nicht gesendet, am Kiosk beiseitegelegt oder verloren.</translation>
    </message>
    <message>
        <source>Further ones: %1</source>
        <extracomment>Under a list of numbers of records that are missing.</extracomment>
        <translation>Weitere: %1</translation>
    </message>
    <message>
        <source>Pair a ne&amp;w kiosk…</source>
        <translation>Neuen Kiosk &amp;koppeln …</translation>
    </message>
    <message>
        <source>New &amp;code…</source>
        <translation>Neuer &amp;Code …</translation>
    </message>
    <message>
        <source>What is the new kiosk to be called?</source>
        <translation>Wie soll der neue Kiosk heißen?</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>&amp;Kennung</translation>
    </message>
    <message>
        <source>1 to 64 of A-Z a-z 0-9 . _ - without blanks, such as gate-2. It stands in every record of the kiosk and does not change; how people call it can be said later.</source>
        <translation>1 bis 64 Zeichen aus A-Z a-z 0-9 . _ - ohne Leerzeichen, etwa tor-2. Sie steht in jedem Eintrag des Kiosks und ändert sich nicht; wie man ihn nennt, lässt sich später sagen.</translation>
    </message>
    <message>
        <source>There is a kiosk %1 already. To replace it, choose it in the list and make a new code.</source>
        <translation>Einen Kiosk %1 gibt es schon. Um ihn zu ersetzen, wählen Sie ihn in der Liste und machen einen neuen Code.</translation>
    </message>
    <message>
        <source>&amp;Make the code</source>
        <translation>Code &amp;machen</translation>
    </message>
    <message>
        <source>For the kiosk %1, once, until %2</source>
        <translation>Für den Kiosk %1, einmal, bis %2</translation>
    </message>
    <message>
        <source>At the kiosk, a technician types the code (rollcallctl setup), or takes this picture along (rollcallctl pair --picture). Nobody is shown it again.</source>
        <translation>Am Kiosk gibt jemand den Code ein (rollcallctl setup) oder bringt dieses Bild mit (rollcallctl pair --picture). Er wird niemandem noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>The computer that is this kiosk now goes on until the code is used, and is shut out then.</source>
        <translation>Der Rechner, der jetzt dieser Kiosk ist, arbeitet weiter, bis der Code benutzt wird, und ist dann ausgesperrt.</translation>
    </message>
    <message>
        <source>QR code with the project&apos;s address, its key and the pairing code</source>
        <translation>QR-Code mit der Adresse des Projekts, seinem Schlüssel und dem Code</translation>
    </message>
    <message>
        <source>C&amp;opy the code</source>
        <translation>Code k&amp;opieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Shut &amp;out…</source>
        <translation>A&amp;ussperren …</translation>
    </message>
    <message>
        <source>Let &amp;in again</source>
        <translation>Wieder &amp;zulassen</translation>
    </message>
    <message>
        <source>Shut %1 out?</source>
        <translation>%1 aussperren?</translation>
    </message>
    <message>
        <source>From its next request on it neither reads nor writes in the cloud, and when it hears of that it wipes its list of students and counts nobody. What it has not sent stays on its disk. It can be let in again.</source>
        <translation>Von seiner nächsten Anfrage an liest und schreibt er nichts mehr in der Cloud, und sobald er davon hört, löscht er seine Schülerliste und zählt niemanden. Was er nicht gesendet hat, bleibt auf seinem Datenträger. Er kann wieder zugelassen werden.</translation>
    </message>
    <message>
        <source>&amp;Shut out</source>
        <translation>Auss&amp;perren</translation>
    </message>
    <message>
        <source>The name of %1 is on its way to the cloud.</source>
        <translation>Der Name von %1 ist unterwegs zur Cloud.</translation>
    </message>
    <message>
        <source>%1 is called so from now on.</source>
        <translation>%1 heißt von jetzt an so.</translation>
    </message>
    <message>
        <source>The cloud makes a code for %1.</source>
        <translation>Die Cloud macht einen Code für %1.</translation>
    </message>
    <message>
        <source>%1 has a new code; an earlier one that was not used is void.</source>
        <translation>%1 hat einen neuen Code; ein früherer, der nicht benutzt wurde, gilt nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is being shut out.</source>
        <translation>%1 wird ausgesperrt.</translation>
    </message>
    <message>
        <source>%1 is shut out.</source>
        <translation>%1 ist ausgesperrt.</translation>
    </message>
    <message>
        <source>%1 is being let in again.</source>
        <translation>%1 wird wieder zugelassen.</translation>
    </message>
    <message>
        <source>%1 is let in again, and sends what waits when it asks next.</source>
        <translation>%1 ist wieder zugelassen und sendet, was wartet, sobald er das nächste Mal anfragt.</translation>
    </message>
    <message>
        <source>The cloud has no kiosk %1 any more.</source>
        <translation>Die Cloud hat keinen Kiosk %1 mehr.</translation>
    </message>
    <message>
        <source>A name and a place have at most %1 characters.</source>
        <translation>Name und Ort haben höchstens %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>OfficeSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that says who was counted today.</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Reading the register.</source>
        <translation>Das Register wird gelesen.</translation>
    </message>
    <message>
        <source>The register cannot be read now.</source>
        <translation>Das Register kann gerade nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Here: %1 of %2. Late: %3. Left: %4.</source>
        <extracomment>Numbers of students: who is in the school, of how many; who came late; who has gone.</extracomment>
        <translation>Hier: %1 von %2. Verspätet: %3. Gegangen: %4.</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>What a student was counted as.</extracomment>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>What a student was counted as: leaving.</extracomment>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>What a student was counted as: coming, in time.</extracomment>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Title of the page that says what is in order with this kiosk and what is not.</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Looking at this kiosk, for %1 s so far.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Dieser Kiosk wird geprüft, seit %1 s.</translation>
    </message>
    <message>
        <source>This kiosk could not be examined.</source>
        <translation>Dieser Kiosk konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Faults: %1. They come first.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Fehler: %1. Sie stehen oben.</translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>Kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Title of the page that says what this program and this kiosk are.</extracomment>
        <translation>Über</translation>
    </message>
    <message>
        <source>What the technician asks for first.</source>
        <translation>Wonach die Technik zuerst fragt.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>The name under which the cloud knows this kiosk.</extracomment>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>no badge</source>
        <extracomment>How a student was counted: staff vouched for them.</extracomment>
        <translation>ohne Ausweis</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>On a button: a report for a technician is written to a USB stick.</extracomment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Write a report for the technician to this stick? No student and no password is in it.</source>
        <translation>Einen Bericht für die Technik auf diesen Stick schreiben? Er enthält keine Schüler und keine Passwörter.</translation>
    </message>
    <message>
        <source>Write it</source>
        <extracomment>On a button: yes, write the report.</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1 is the name of a file on a USB stick.</extracomment>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>No report was written.</source>
        <translation>Es wurde kein Bericht geschrieben.</translation>
    </message>
    <message>
        <source>Voided</source>
        <extracomment>Of a scan that the office has declared not to count.</extracomment>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <extracomment>On a button: why a scan does not count. Nobody meant to be scanned.</extracomment>
        <translation>Versehentlich gescannt</translation>
    </message>
    <message>
        <source>Wrong badge, mixed up</source>
        <extracomment>On a button: why a scan does not count. The student held another student&apos;s badge without noticing.</extracomment>
        <translation>Falscher Ausweis, verwechselt</translation>
    </message>
    <message>
        <source>Badge used by somebody else</source>
        <extracomment>On a button: why a scan does not count. Somebody else held the student&apos;s badge to the kiosk.</extracomment>
        <translation>Jemand anders hatte den Ausweis</translation>
    </message>
    <message>
        <source>Test of the kiosk</source>
        <extracomment>On a button: why a scan does not count. Somebody only tried the kiosk.</extracomment>
        <translation>Test des Kiosks</translation>
    </message>
    <message>
        <source>Should this scan not count? Choose why.</source>
        <translation>Soll dieser Scan nicht zählen? Wählen Sie den Grund.</translation>
    </message>
    <message>
        <source>Void this scan? It is kept on record but does not count, and the student can be scanned again.</source>
        <translation>Diesen Scan für ungültig erklären? Er bleibt gespeichert, zählt aber nicht, und die Person kann erneut gescannt werden.</translation>
    </message>
    <message>
        <source>Void it</source>
        <extracomment>On a button: yes, this scan does not count.</extracomment>
        <translation>Ungültig machen</translation>
    </message>
    <message>
        <source>The scan is void.</source>
        <translation>Der Scan ist ungültig.</translation>
    </message>
    <message>
        <source>The scan was void already.</source>
        <translation>Der Scan war schon ungültig.</translation>
    </message>
    <message>
        <source>The scan could not be voided and still counts. Try again; if that fails, open Health.</source>
        <translation>Der Scan konnte nicht ungültig gemacht werden und zählt noch. Versuchen Sie es noch einmal; hilft das nicht, öffnen Sie „Zustand“.</translation>
    </message>
    <message>
        <source>Another kiosk recorded this scan. Void it there, or in the cloud.</source>
        <translation>Diesen Scan hat ein anderer Kiosk erfasst. Er wird dort oder in der Cloud ungültig gemacht.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <extracomment>A button that ends the program.</extracomment>
        <translation>Kiosk beenden</translation>
    </message>
    <message>
        <source>Close the kiosk? Nobody is counted meanwhile.</source>
        <translation>Kiosk beenden? Solange wird niemand gezählt.</translation>
    </message>
    <message>
        <source>What was counted is safe. A kiosk that starts by itself is back in a few seconds, with the settings as they are saved.</source>
        <translation>Was gezählt wurde, ist sicher. Ein Kiosk, der von selbst startet, ist nach wenigen Sekunden wieder da, mit den gespeicherten Einstellungen.</translation>
    </message>
</context>
<context>
    <name>PromotionDeskSentences</name>
    <message>
        <source>Next school year</source>
        <translation>Nächstes Schuljahr</translation>
    </message>
    <message>
        <source>&amp;Next school year…</source>
        <translation>&amp;Nächstes Schuljahr …</translation>
    </message>
    <message>
        <source>Say what each section is called next year, and which leave. The others stay as they are. All students are moved at once, or nobody is.</source>
        <translation>Sagen Sie, wie jede Klasse nächstes Jahr heißt und welche gehen. Die anderen bleiben, wie sie sind. Alle werden auf einmal versetzt oder niemand.</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the section of this year.</extracomment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Students</source>
        <extracomment>Heading of a column: how many.</extracomment>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Next year</source>
        <extracomment>Heading of a column: the section of next year.</extracomment>
        <translation>Nächstes Jahr</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>Heading of a column of check boxes: the section leaves the school.</extracomment>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Was aus ihnen wird</translation>
    </message>
    <message>
        <source>%1: leaves the school</source>
        <extracomment>A student of a section.</extracomment>
        <translation>%1: verlässt die Schule</translation>
    </message>
    <message>
        <source>Other sections: %1. They leave: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Andere Klasse: %1. Es gehen: %2.</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <extracomment>Button.</extracomment>
        <translation>&amp;Versetzen</translation>
    </message>
    <message>
        <source>The students are being moved …</source>
        <translation>Die Schüler werden versetzt …</translation>
    </message>
    <message>
        <source>It was done. Other sections: %1. They left: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Es ist geschehen. Andere Klasse: %1. Gegangen: %2.</translation>
    </message>
    <message>
        <source>Nobody was moved: somebody has changed %1. Close this, and begin again.</source>
        <extracomment>Student numbers.</extracomment>
        <translation>Niemand wurde versetzt: Jemand hat %1 geändert. Schließen Sie dies und beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>It may not have been done: %1 Look at the list before you try again.</source>
        <extracomment>A sentence that says why.</extracomment>
        <translation>Vielleicht ist es nicht geschehen: %1 Sehen Sie in die Liste, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>&amp;Undo this</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>The students are being moved back …</source>
        <translation>Die Schüler werden zurückversetzt …</translation>
    </message>
    <message>
        <source>It was taken back. Students as before: %1.</source>
        <translation>Es wurde zurückgenommen. Wie zuvor: %1.</translation>
    </message>
</context>
<context>
    <name>ReportDeskSentences</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>Label of a list of reports.</extracomment>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The register of a day</source>
        <translation>Das Register eines Tages</translation>
    </message>
    <message>
        <source>Who was not counted on a day</source>
        <translation>Wer an einem Tag nicht gezählt wurde</translation>
    </message>
    <message>
        <source>Days of a section, such as its month</source>
        <translation>Tage einer Klasse, etwa ihr Monat</translation>
    </message>
    <message>
        <source>Days of a student</source>
        <translation>Tage einer Schülerin, eines Schülers</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Label of a field: a part of the school day.</extracomment>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Any session</source>
        <translation>Irgendein Abschnitt</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Schülernummer</translation>
    </message>
    <message>
        <source>As on the badge</source>
        <translation>Wie auf dem Ausweis</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>A button: make the report and show it.</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Making the report.</source>
        <translation>Der Bericht wird erstellt.</translation>
    </message>
    <message>
        <source>Choose a report and press Show. It can be printed and saved then.</source>
        <translation>Wählen Sie einen Bericht und drücken Sie Anzeigen. Danach lässt er sich drucken und speichern.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>A button that opens a list of kinds of files.</extracomment>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <extracomment>How many rows a table has.</extracomment>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>School Form 2 (SF2) of a section</source>
        <extracomment>A form of the Philippine Department of Education: the attendance of a section in a month. Its name stays as it is.</extracomment>
        <translation>School Form 2 (SF2) einer Klasse</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>Label of a month.</extracomment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Month sheet of a section</source>
        <extracomment>A table with a row for each student and a column for each school day of a month.</extracomment>
        <translation>Monatsblatt einer Klasse</translation>
    </message>
    <message>
        <source>Choose a section.</source>
        <translation>Bitte eine Klasse wählen.</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys, girls</source>
        <extracomment>Label of two numbers: how many boys and girls a section had on the first Friday of the school year.</extracomment>
        <translation>Am ersten Freitag: Jungen, Mädchen</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys</source>
        <extracomment>For screen readers: how many boys a section had on the first Friday of the school year.</extracomment>
        <translation>Einschreibung am ersten Freitag: Jungen</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: girls</source>
        <extracomment>For screen readers: how many girls a section had on the first Friday of the school year.</extracomment>
        <translation>Einschreibung am ersten Freitag: Mädchen</translation>
    </message>
    <message>
        <source>Your own form, if you have one</source>
        <extracomment>Label of the name of a file: an Excel workbook that the school has drawn, to be filled.</extracomment>
        <translation>Eigenes Formular, falls vorhanden</translation>
    </message>
    <message>
        <source>Built in</source>
        <extracomment>In the empty field &quot;Your own form&quot;: then the form that comes with this program is filled.</extracomment>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>A button that opens a list of files.</extracomment>
        <translation>Auswählen…</translation>
    </message>
</context>
<context>
    <name>RosterSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page with the list of the school&apos;s students.</extracomment>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Die Schülerliste wird gelesen.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now.</source>
        <translation>Die Schülerliste kann gerade nicht gelesen werden.</translation>
    </message>
    <message>
        <source>From the cloud.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>Aus der Cloud.</translation>
    </message>
    <message>
        <source>From a file.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>Aus einer Datei.</translation>
    </message>
    <message>
        <source>An earlier list that was brought back.</source>
        <extracomment>Where the list of students came from: it was the one of before, and somebody brought it back.</extracomment>
        <translation>Eine frühere Liste, zurückgeholt.</translation>
    </message>
    <message>
        <source>There are no students yet: nobody can be counted.</source>
        <translation>Es gibt noch keine Schüler: Niemand kann gezählt werden.</translation>
    </message>
    <message>
        <source>Students: %1.</source>
        <extracomment>How many are in the list.</extracomment>
        <translation>Schüler: %1.</translation>
    </message>
    <message>
        <source>Updated %1 ago.</source>
        <extracomment>How old the list is; %1 is &quot;5 min&quot; or &quot;3 d&quot;.</extracomment>
        <translation>Stand vor %1.</translation>
    </message>
    <message>
        <source>Still the old list: the cloud&apos;s has only %1 students.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Noch die alte Liste: Die der Cloud hat nur %1 Schüler.</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>On the button that asks for a name to look for.</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The first letters of a name, section or number</source>
        <translation>Die ersten Buchstaben eines Namens, einer Klasse oder Nummer</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>On the button that shows who was found.</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>On the button that shows all students again.</extracomment>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>%1 is a number of students who match what was typed.</extracomment>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>“%1”: %2 found.</source>
        <extracomment>%1 is what was typed, %2 a number of students.</extracomment>
        <translation>„%1“: %2 gefunden.</translation>
    </message>
    <message>
        <source>There is no list on a USB stick.</source>
        <translation>Auf keinem USB-Stick ist eine Liste.</translation>
    </message>
    <message>
        <source>Save the list as .xlsx, .ods or .csv on the stick, not in a folder, and plug it in.</source>
        <translation>Speichern Sie die Liste als .xlsx, .ods oder .csv auf dem Stick, nicht in einem Ordner, und stecken Sie ihn ein.</translation>
    </message>
    <message>
        <source>Touch a file to see what it would change.</source>
        <translation>Tippen Sie auf eine Datei, um zu sehen, was sie ändern würde.</translation>
    </message>
    <message>
        <source>Reading the file.</source>
        <translation>Die Datei wird gelesen.</translation>
    </message>
    <message>
        <source>This file cannot be read as a list of students.</source>
        <translation>Diese Datei lässt sich nicht als Schülerliste lesen.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. New: %1. Changed: %2. Removed: %3. Left out: %4.</source>
        <extracomment>What a file would do to the list; numbers of students.</extracomment>
        <translation>Noch ist nichts geändert. Neu: %1. Geändert: %2. Entfernt: %3. Ausgelassen: %4.</translation>
    </message>
    <message>
        <source>This file is refused. Faults to correct: %1.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Diese Datei wird abgelehnt. Zu berichtigende Fehler: %1.</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>Of a row in a file.</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>Of a row in a file that does not become a student.</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Check it</source>
        <extracomment>Of a row in a file that somebody should look at.</extracomment>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>Of a student.</extracomment>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Of a student.</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Of a student who was not in the list before.</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>Of a file, counted from 1.</extracomment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <extracomment>A name or section as it was, and as it becomes.</extracomment>
        <translation>%1, jetzt %2</translation>
    </message>
    <message>
        <source>This removes %1 of %2 students.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Das entfernt %1 von %2 Schülern.</translation>
    </message>
    <message>
        <source>Of them in rows of the file that are left out: %1.</source>
        <extracomment>%1 is a number of students.</extracomment>
        <translation>Davon in ausgelassenen Zeilen der Datei: %1.</translation>
    </message>
    <message>
        <source>This gives %1 of %2 students another name.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Das gibt %1 von %2 Schülern einen anderen Namen.</translation>
    </message>
    <message>
        <source>The cloud&apos;s list replaces it at the next update: change it there too.</source>
        <translation>Die Liste der Cloud ersetzt sie beim nächsten Abgleich: Ändern Sie sie auch dort.</translation>
    </message>
    <message>
        <source>Replace the current list? Students now: %1. In this list: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Die jetzige Liste ersetzen? Schüler jetzt: %1. In dieser Liste: %2.</translation>
    </message>
    <message>
        <source>Use this list</source>
        <extracomment>On the button that makes a file the list of students.</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Replacing the list.</source>
        <translation>Die Liste wird ersetzt.</translation>
    </message>
    <message>
        <source>The list was replaced.</source>
        <translation>Die Liste wurde ersetzt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the file again.</source>
        <translation>Nichts wurde geändert. Sehen Sie die Datei noch einmal an.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>From a file, or the list of files, to what was shown before.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Import list</source>
        <extracomment>On the button that takes a list of students from a USB stick.</extracomment>
        <translation>Einlesen</translation>
    </message>
</context>
<context>
    <name>ScheduleSentences</name>
    <message>
        <source>School day</source>
        <extracomment>Title of the page that says when students are counted as what.</extracomment>
        <translation>Schultag</translation>
    </message>
    <message>
        <source>Reading the schedule.</source>
        <translation>Der Zeitplan wird gelesen.</translation>
    </message>
    <message>
        <source>The schedule cannot be read now.</source>
        <translation>Der Zeitplan ist gerade nicht lesbar.</translation>
    </message>
    <message>
        <source>No schedule: every student is counted in once a day, at any time.</source>
        <translation>Kein Zeitplan: Alle werden einmal am Tag gezählt, zu jeder Zeit.</translation>
    </message>
    <message>
        <source>The office&apos;s schedule, here since %1.</source>
        <extracomment>%1 is a date and time: since then this kiosk has had the schedule that the office made.</extracomment>
        <translation>Der Zeitplan des Büros, hier seit %1.</translation>
    </message>
    <message>
        <source>The schedule in this kiosk&apos;s settings.</source>
        <translation>Der Zeitplan in den Einstellungen dieses Kiosks.</translation>
    </message>
    <message>
        <source>The office&apos;s new schedule has a fault and is not used. This is the one of before.</source>
        <translation>Der neue Zeitplan des Büros hat einen Fehler und gilt nicht. Dies ist der bisherige.</translation>
    </message>
    <message>
        <source>Whole school</source>
        <extracomment>A button and a choice: the day of everybody for whom nothing else was said.</extracomment>
        <translation>Ganze Schule</translation>
    </message>
    <message>
        <source>Whose day?</source>
        <extracomment>Above a list of sections of the school: whose day is to be shown.</extracomment>
        <translation>Wessen Tag?</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Der Tag davor</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Der Tag danach</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A part of the day: two times.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Counts as leaving</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Zählt als Gehen</translation>
    </message>
    <message>
        <source>Counts as late</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Zählt als verspätet</translation>
    </message>
    <message>
        <source>Counts as on time</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Zählt als pünktlich</translation>
    </message>
    <message>
        <source>No school: no scan counts</source>
        <translation>Keine Schule: nichts zählt</translation>
    </message>
    <message>
        <source>Does not count: another session</source>
        <translation>Zählt nicht: andere Unterrichtszeit</translation>
    </message>
    <message>
        <source>Does not count: outside of the hours</source>
        <translation>Zählt nicht: außerhalb der Zeiten</translation>
    </message>
    <message>
        <source>School&apos;s schedule</source>
        <extracomment>Of a schedule: it is the one of the whole school.</extracomment>
        <translation>Zeitplan der Schule</translation>
    </message>
    <message>
        <source>Schedule of %1</source>
        <extracomment>Of a schedule: %1 is the grade, section or student for whom it was made.</extracomment>
        <translation>Zeitplan: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On a button: closes a list of sections.</extracomment>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 of %2 here today</source>
        <extracomment>At the foot of the screen. %1 is how many students are in the school now, %2 how many are on the roster.</extracomment>
        <translation>%1 von %2 heute da</translation>
    </message>
    <message>
        <source>You can use %1.</source>
        <extracomment>While the camera fails, or under &quot;Not on the roster.&quot; %1 is what the button beside it says: &quot;Forgot badge&quot;.</extracomment>
        <translation>Du kannst „%1“ benutzen.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Not a badge.</source>
        <translation>Kein Ausweis.</translation>
    </message>
    <message>
        <source>Please hold up your school badge.</source>
        <translation>Bitte zeige deinen Schulausweis.</translation>
    </message>
    <message>
        <source>Not on the roster.</source>
        <translation>Nicht auf der Liste.</translation>
    </message>
    <message>
        <source>Please see the office.</source>
        <translation>Bitte melde dich im Sekretariat.</translation>
    </message>
    <message>
        <source>Already in.</source>
        <translation>Schon da.</translation>
    </message>
    <message>
        <source>You are counted.</source>
        <translation>Du bist erfasst.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>Nicht erfasst.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>Keine Kamera angeschlossen.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Ein anderes Programm benutzt die Kamera.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>Die Kamera antwortet nicht.</translation>
    </message>
    <message>
        <source>The camera has stopped sending pictures.</source>
        <translation>Die Kamera sendet keine Bilder mehr.</translation>
    </message>
    <message>
        <source>The camera sees nothing.</source>
        <translation>Die Kamera sieht nichts.</translation>
    </message>
    <message>
        <source>The camera is not allowed here.</source>
        <translation>Die Kamera ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>The video cannot be read.</source>
        <translation>Das Video ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no space left to record.</source>
        <translation>Der Speicher ist voll.</translation>
    </message>
    <message>
        <source>The records are not where they were kept.</source>
        <translation>Die Aufzeichnungen sind nicht mehr an ihrem Platz.</translation>
    </message>
    <message>
        <source>The office has switched this kiosk off.</source>
        <translation>Das Büro hat dieses Gerät abgeschaltet.</translation>
    </message>
    <message>
        <source>Another kiosk has taken the place of this one.</source>
        <translation>Ein anderes Gerät hat den Platz von diesem eingenommen.</translation>
    </message>
    <message>
        <source>Nothing can be recorded at the moment.</source>
        <translation>Im Moment kann nichts erfasst werden.</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Neuer Versuch läuft.</translation>
    </message>
    <message>
        <source>needs help · %1 (see the office)</source>
        <extracomment>%1 is the number of records which cannot be sent without help.</extracomment>
        <translation>braucht Hilfe · %1 (siehe Sekretariat)</translation>
    </message>
    <message>
        <source>records are kept on this device</source>
        <translation>Daten bleiben auf diesem Gerät</translation>
    </message>
    <message>
        <source>Show your whole badge</source>
        <translation>Den ganzen Ausweis zeigen</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>Etwas näher</translation>
    </message>
    <message>
        <source>Tilt it, there is glare</source>
        <translation>Etwas kippen, es spiegelt</translation>
    </message>
    <message>
        <source>One badge at a time</source>
        <translation>Nur ein Ausweis auf einmal</translation>
    </message>
    <message>
        <source>It is dark here</source>
        <translation>Hier ist es zu dunkel</translation>
    </message>
    <message>
        <source>Hold your badge into the light</source>
        <translation>Ausweis ins Licht halten</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Bitte stillhalten</translation>
    </message>
    <message>
        <source>Waiting for the camera.</source>
        <translation>Warten auf die Kamera.</translation>
    </message>
    <message>
        <source>Camera preview</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Sprache wählen</translation>
    </message>
    <message>
        <source>needs help · the clock is wrong</source>
        <extracomment>The clock of this kiosk shows a wrong time, and somebody has to set it.</extracomment>
        <translation>braucht Hilfe · die Uhr geht falsch</translation>
    </message>
    <message>
        <source>needs help · the new schedule is not usable</source>
        <extracomment>The office has made a schedule that this kiosk cannot use; it goes on with the one before.</extracomment>
        <translation>braucht Hilfe · der neue Zeitplan ist nicht verwendbar</translation>
    </message>
    <message>
        <source>needs help · the new roster is too short</source>
        <extracomment>The office&apos;s new list of students has lost most of them; this kiosk goes on with the one before.</extracomment>
        <translation>braucht Hilfe · die neue Liste ist zu kurz</translation>
    </message>
    <message>
        <source>needs help · the time zone is wrong</source>
        <extracomment>This kiosk has another time zone than the school.</extracomment>
        <translation>braucht Hilfe · die Zeitzone ist falsch</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>needs help · network sign-in</source>
        <extracomment>The school&apos;s network shows its own page and wants somebody to sign in.</extracomment>
        <translation>braucht Hilfe · Anmeldung im Netz</translation>
    </message>
    <message>
        <source>needs help · cloud paused</source>
        <extracomment>The account of the school with the cloud is asleep, and somebody has to wake it.</extracomment>
        <translation>braucht Hilfe · Cloud pausiert</translation>
    </message>
    <message>
        <source>cloud out of order</source>
        <translation>Cloud gestört</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>alles gesendet</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>%1 zu senden</translation>
    </message>
    <message>
        <source>%1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>%1 hier gespeichert</translation>
    </message>
    <message>
        <source>%1 kept here since %2</source>
        <extracomment>%1 as before, %2 is a time such as 07:24, or a day such as Monday 23 Nov.</extracomment>
        <translation>%1 hier gespeichert seit %2</translation>
    </message>
    <message>
        <source>Late: %1, limit %2</source>
        <extracomment>The student arrived at the time %1; until %2 it would have been in time.</extracomment>
        <translation>Verspätet: %1, Grenze %2</translation>
    </message>
    <message>
        <source>Please wait a few minutes.</source>
        <translation>Bitte warte ein paar Minuten.</translation>
    </message>
    <message>
        <source>Please come back at %1.</source>
        <extracomment>%1 is the time from which scans count again on this day.</extracomment>
        <translation>Bitte komm ab %1 wieder.</translation>
    </message>
    <message>
        <source>Yours opens at %1.</source>
        <extracomment>%1 is the time from which the student&apos;s own session takes scans.</extracomment>
        <translation>Deine beginnt um %1.</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>Heute ist keine Schule.</translation>
    </message>
    <message>
        <source>Nothing is counted today.</source>
        <translation>Heute wird nichts erfasst.</translation>
    </message>
    <message>
        <source>Goodbye,</source>
        <extracomment>Above the first name, which stands alone on the next line.</extracomment>
        <translation>Auf Wiedersehen,</translation>
    </message>
    <message>
        <source>Good morning,</source>
        <translation>Guten Morgen,</translation>
    </message>
    <message>
        <source>Good afternoon,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>Good evening,</source>
        <translation>Guten Abend,</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Under the name: the student was counted as leaving at the time %1.</extracomment>
        <translation>Gegangen um %1</translation>
    </message>
    <message>
        <source>In at %1 · on time</source>
        <extracomment>Under the name: the student was counted as arriving at the time %1, which is in time.</extracomment>
        <translation>Angekommen um %1 · pünktlich</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>Angekommen um %1</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <extracomment>Under the name: the student was counted as arriving late, at the time %1.</extracomment>
        <translation>Verspätet: %1</translation>
    </message>
    <message>
        <source>Trying again while you hold your badge here.</source>
        <translation>Neuer Versuch, solange du den Ausweis zeigst.</translation>
    </message>
    <message>
        <source>Counted at %1.</source>
        <extracomment>%1 is the time at which the student was counted.</extracomment>
        <translation>Erfasst um %1.</translation>
    </message>
    <message>
        <source>You are already in,</source>
        <extracomment>Above the first name, which stands alone on the next line: the student was counted as arriving before.</extracomment>
        <translation>Du bist schon da,</translation>
    </message>
    <message>
        <source>You are already out,</source>
        <extracomment>Above the first name: the student was counted as leaving before.</extracomment>
        <translation>Du bist schon gegangen,</translation>
    </message>
    <message>
        <source>Just scanned,</source>
        <extracomment>Above the first name: the same badge was counted a moment ago.</extracomment>
        <translation>Eben erst erfasst,</translation>
    </message>
    <message>
        <source>Not open now,</source>
        <extracomment>Above the first name: nobody is counted at this time of the day.</extracomment>
        <translation>Gerade geschlossen,</translation>
    </message>
    <message>
        <source>Not your session,</source>
        <extracomment>Above the first name: now it is the turn of other students, in the morning or in the afternoon.</extracomment>
        <translation>Nicht deine Unterrichtszeit,</translation>
    </message>
    <message>
        <source>What was counted before is safe.</source>
        <translation>Bereits Erfasstes ist sicher.</translation>
    </message>
    <message>
        <source>Please uncover the camera, or switch on the light.</source>
        <translation>Bitte decke die Kamera auf oder mach Licht.</translation>
    </message>
    <message>
        <source>This kiosk has no list of students yet.</source>
        <translation>Dieses Gerät hat noch keine Schülerliste.</translation>
    </message>
    <message>
        <source>The office is told.</source>
        <translation>Das Büro wird benachrichtigt.</translation>
    </message>
    <message>
        <source>Please use the other kiosk.</source>
        <translation>Bitte benutze das andere Gerät.</translation>
    </message>
    <message>
        <source>The office fetches what was counted here.</source>
        <translation>Was hier gezählt wurde, holt das Büro ab.</translation>
    </message>
    <message>
        <source>Hold your badge to the camera</source>
        <translation>Ausweis vor die Kamera halten</translation>
    </message>
    <message>
        <source>Badge reported lost.</source>
        <translation>Ausweis als verloren gemeldet.</translation>
    </message>
    <message>
        <source>Please take it to the office.</source>
        <translation>Bitte bring ihn ins Sekretariat.</translation>
    </message>
    <message>
        <source>Your badge has expired,</source>
        <extracomment>Above the first name: the student&apos;s badge is too old, and the office makes a new one.</extracomment>
        <translation>Dein Ausweis ist abgelaufen,</translation>
    </message>
    <message>
        <source>This badge has expired.</source>
        <translation>Dieser Ausweis ist abgelaufen.</translation>
    </message>
    <message>
        <source>Badge of another school.</source>
        <translation>Ausweis einer anderen Schule.</translation>
    </message>
    <message>
        <source>Please hold up the one of this school.</source>
        <translation>Bitte zeige den dieser Schule.</translation>
    </message>
    <message>
        <source>This is an old badge.</source>
        <extracomment>The school has made new badges, and the old ones do not count any more.</extracomment>
        <translation>Das ist ein alter Ausweis.</translation>
    </message>
    <message>
        <source>Please hold up your new one, or see the office.</source>
        <translation>Zeige den neuen oder geh ins Sekretariat.</translation>
    </message>
    <message>
        <source>This badge cannot be checked here.</source>
        <translation>Dieser Ausweis lässt sich hier nicht prüfen.</translation>
    </message>
</context>
<context>
    <name>SessionSentences</name>
    <message>
        <source>Morning session</source>
        <translation>Vormittag</translation>
    </message>
    <message>
        <source>Afternoon session</source>
        <translation>Nachmittag</translation>
    </message>
    <message>
        <source>Evening session</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>%1 is what the school calls a part of its day.</extracomment>
        <translation>Unterricht: %1</translation>
    </message>
    <message>
        <source>On time until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives until the time %1 is not late.</extracomment>
        <translation>Pünktlich bis %1</translation>
    </message>
    <message>
        <source>in until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted until the time %1.</extracomment>
        <translation>Ankunft bis %1</translation>
    </message>
    <message>
        <source>out from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted from the time %1 on.</extracomment>
        <translation>Gehen ab %1</translation>
    </message>
    <message>
        <source>out until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted until the time %1.</extracomment>
        <translation>Gehen bis %1</translation>
    </message>
    <message>
        <source>in from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted from the time %1 on.</extracomment>
        <translation>Ankunft ab %1</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>Heute ist keine Schule.</translation>
    </message>
</context>
<context>
    <name>SetUpSentences</name>
    <message>
        <source>Set up a new project…</source>
        <extracomment>On a button: a school&apos;s project in the cloud that is new.</extracomment>
        <translation>Neues Projekt einrichten …</translation>
    </message>
    <message>
        <source>Set up a project</source>
        <translation>Ein Projekt einrichten</translation>
    </message>
    <message>
        <source>For whoever owns the school&apos;s Supabase project, once. What only the owner has is used now and not kept.</source>
        <translation>Einmal, für den Eigentümer des Supabase-Projekts der Schule. Was nur der Eigentümer hat, wird jetzt benutzt und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Database connection</source>
        <translation>Datenbankverbindung</translation>
    </message>
    <message>
        <source>Time zone of the school</source>
        <translation>Zeitzone der Schule</translation>
    </message>
    <message>
        <source>E-mail of the first member of staff</source>
        <translation>E-Mail der ersten Person im Büro</translation>
    </message>
    <message>
        <source>That person&apos;s name</source>
        <translation>Name dieser Person</translation>
    </message>
    <message>
        <source>That account&apos;s password</source>
        <translation>Passwort dieses Kontos</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Dasselbe Passwort noch einmal</translation>
    </message>
    <message>
        <source>These were two different passwords.</source>
        <translation>Das waren zwei verschiedene Passwörter.</translation>
    </message>
    <message>
        <source>Set up</source>
        <extracomment>On a button.</extracomment>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <extracomment>On a button that cannot be pressed meanwhile.</extracomment>
        <translation>Wird eingerichtet …</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <extracomment>On a button.</extracomment>
        <translation>Zurück zur Anmeldung</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <extracomment>On a button, once the project is set up.</extracomment>
        <translation>Dort anmelden</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Nothing yet. A project that was set up before is not changed by doing it again.</source>
        <translation>Noch nichts. Ein Projekt, das schon eingerichtet ist, ändert sich nicht, wenn man es noch einmal tut.</translation>
    </message>
    <message>
        <source>This can take a minute. Please leave the program open.</source>
        <translation>Das kann eine Minute dauern. Bitte das Programm offen lassen.</translation>
    </message>
    <message>
        <source>The project is set up. What has a dot before it is left to do in the dashboard.</source>
        <extracomment>Below a list that ends with what is to be done.</extracomment>
        <translation>Das Projekt ist eingerichtet. Was einen Punkt davor hat, bleibt im Dashboard zu tun.</translation>
    </message>
    <message>
        <source>The project is not ready. Mend what has a triangle before it, and set it up again.</source>
        <extracomment>Below a list.</extracomment>
        <translation>Das Projekt ist nicht bereit. Beheben, was ein Dreieck davor hat, und noch einmal einrichten.</translation>
    </message>
    <message>
        <source>postgresql://… (dashboard: Connect)</source>
        <extracomment>&quot;Connect&quot; is a button of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>postgresql://… (Dashboard: Connect)</translation>
    </message>
    <message>
        <source>Secret key (may be empty)</source>
        <extracomment>Beside a database connection it may be.</extracomment>
        <translation>Geheimer Schlüssel (darf leer sein)</translation>
    </message>
    <message>
        <source>sb_secret_… (dashboard: API Keys)</source>
        <extracomment>&quot;API Keys&quot; are words of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>sb_secret_… (Dashboard: API Keys)</translation>
    </message>
</context>
<context>
    <name>SettingSentences</name>
    <message>
        <source>Right</source>
        <extracomment>Where the camera is: right of the screen.</extracomment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Where the camera is: left of the screen.</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Below</source>
        <extracomment>Where the camera is: below the screen.</extracomment>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>Where the camera is: above the screen.</extracomment>
        <translation>Oben</translation>
    </message>
    <message>
        <source>No arrow</source>
        <extracomment>Where the camera is, to which an arrow on the screen points.</extracomment>
        <translation>Kein Pfeil</translation>
    </message>
    <message>
        <source>Moves against burn-in</source>
        <translation>Verschieben gegen Einbrennen</translation>
    </message>
    <message>
        <source>Screen dark after</source>
        <translation>Bildschirm dunkel nach</translation>
    </message>
    <message>
        <source>Number of students here</source>
        <translation>Anzahl der Anwesenden</translation>
    </message>
    <message>
        <source>Arrow to the camera</source>
        <translation>Pfeil zur Kamera</translation>
    </message>
    <message>
        <source>Dotted: default, inherited.</source>
        <extracomment>The frame of a value that nobody has set is dotted; short.</extracomment>
        <translation>Gepunktet: Standard, geerbt.</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>In the place of a value of a setting.</extracomment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>By the clock</source>
        <extracomment>When the screen has its dark colours: at the hours set below.</extracomment>
        <translation>Nach der Uhr</translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Hours and minutes: 18:30.</source>
        <translation>Stunden und Minuten: 18:30.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next request.</source>
        <translation>Gespeichert. Gilt ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>Saved. It counts at once.</source>
        <translation>Gespeichert. Es gilt sofort.</translation>
    </message>
    <message>
        <source>Saved. The lowest level counts at once, all else after the next start.</source>
        <translation>Gespeichert. Die unterste Stufe gilt sofort, alles andere ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Saved. It counts after the next start of the kiosk.</source>
        <translation>Gespeichert. Es gilt ab dem nächsten Start des Kiosks.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <extracomment>%1 is the value of another setting, which this one may not exceed.</extracomment>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>Measured</source>
        <extracomment>Over a column that shows how long each service took to answer, of how long it may take.</extracomment>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Little room.</source>
        <extracomment>Under a limit that is less than three times what was measured; short.</extracomment>
        <translation>Wenig Reserve.</translation>
    </message>
    <message>
        <source>Save these changes?</source>
        <translation>Diese Änderungen speichern?</translation>
    </message>
    <message>
        <source>Save them</source>
        <extracomment>On a button: save the changes that are listed.</extracomment>
        <translation>Ja, speichern</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The value of a setting before and after it is changed. The arrow points the way people read.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. This is different now:</source>
        <translation>Die frühere Fassung der Einstellungen gilt wieder. Das ist jetzt anders:</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. Nothing that counted has changed.</source>
        <translation>Die frühere Fassung der Einstellungen gilt wieder. Nichts, was galt, hat sich geändert.</translation>
    </message>
    <message>
        <source>Other settings</source>
        <extracomment>Title of the page of settings that can only be changed elsewhere.</extracomment>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Changed elsewhere, by the technician.</source>
        <translation>Ändert der Techniker anderswo.</translation>
    </message>
    <message>
        <source>Secret: only in the settings file, or by rollcallctl setup.</source>
        <extracomment>Why a setting is not changed on the screen.</extracomment>
        <translation>Geheim: nur in der Einstellungsdatei oder mit rollcallctl setup.</translation>
    </message>
    <message>
        <source>Needs a keyboard: in the settings file, or by rollcallctl setup.</source>
        <translation>Braucht eine Tastatur: in der Einstellungsdatei oder mit rollcallctl setup.</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>In the place of a secret, such as a password.</extracomment>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <extracomment>On a button: play a sound as loud as set here.</extracomment>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>Network timeouts</source>
        <translation>Netz-Zeitlimits</translation>
    </message>
    <message>
        <source>How long the kiosk waits for each service.</source>
        <translation>So lange wartet der Kiosk auf jeden Dienst.</translation>
    </message>
    <message>
        <source>Sound and screen</source>
        <translation>Ton und Bildschirm</translation>
    </message>
    <message>
        <source>What students see and hear.</source>
        <translation>Was Schüler sehen und hören.</translation>
    </message>
    <message>
        <source>Camera and badge</source>
        <translation>Kamera und Ausweis</translation>
    </message>
    <message>
        <source>How badges are seen.</source>
        <translation>Wie Ausweise gesehen werden.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>When and how records go to the cloud.</source>
        <translation>Wann und wie Einträge in die Cloud gehen.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>How much is kept on this computer.</source>
        <translation>Wie viel auf diesem Rechner bleibt.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>What is written down, for the technician.</source>
        <translation>Was aufgeschrieben wird, für den Techniker.</translation>
    </message>
    <message>
        <source>Light and button</source>
        <translation>Licht und Taster</translation>
    </message>
    <message>
        <source>What is wired to this computer.</source>
        <translation>Was an diesen Rechner angeschlossen ist.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Photo storage</source>
        <translation>Foto-Speicher</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Forgot badge button</source>
        <translation>Knopf „Ausweis vergessen“</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Dark from, until</source>
        <translation>Dunkel von, bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Quiet from, until</source>
        <translation>Still von, bis</translation>
    </message>
    <message>
        <source>Camera number</source>
        <translation>Nummer der Kamera</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Breite, Höhe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>Turned clockwise</source>
        <translation>Rechtsherum gedreht</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Camera&apos;s light</source>
        <translation>Licht der Kamera</translation>
    </message>
    <message>
        <source>Same badge again after</source>
        <translation>Gleicher Ausweis wieder nach</translation>
    </message>
    <message>
        <source>Photo quality</source>
        <translation>Fotoqualität</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Look for unsent every</source>
        <translation>Ungesendetes suchen alle</translation>
    </message>
    <message>
        <source>Fetch students every</source>
        <translation>Schüler holen alle</translation>
    </message>
    <message>
        <source>Try again after, at most</source>
        <translation>Neuer Versuch nach, höchstens</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Second try waits</source>
        <translation>Zweiter Versuch wartet</translation>
    </message>
    <message>
        <source>Failures, then pause</source>
        <translation>Fehlschläge, dann Pause</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Successes to go on</source>
        <translation>Erfolge zum Fortsetzen</translation>
    </message>
    <message>
        <source>At once: all, photos</source>
        <translation>Zugleich: alles, Fotos</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Delete sent photos</source>
        <translation>Gesendete Fotos löschen</translation>
    </message>
    <message>
        <source>Free: warn, act</source>
        <translation>Frei: warnen, handeln</translation>
    </message>
    <message>
        <source>Warn below</source>
        <translation>Warnen unter</translation>
    </message>
    <message>
        <source>Act below</source>
        <translation>Handeln unter</translation>
    </message>
    <message>
        <source>Sent photos</source>
        <translation>Gesendete Fotos</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Old logs</source>
        <translation>Alte Protokolle</translation>
    </message>
    <message>
        <source>Sent records</source>
        <translation>Gesendete Einträge</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Unterste Stufe</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>JSON log file</source>
        <translation>JSON-Protokolldatei</translation>
    </message>
    <message>
        <source>System journal</source>
        <translation>Systemjournal</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Fehlerausgabe</translation>
    </message>
    <message>
        <source>Log server</source>
        <translation>Logserver</translation>
    </message>
    <message>
        <source>Server: wait, buffer</source>
        <translation>Server: Wartezeit, Puffer</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Files: size, number</source>
        <translation>Dateien: Größe, Anzahl</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Memory after a crash</source>
        <translation>Abbild nach Absturz</translation>
    </message>
    <message>
        <source>Repeat alarms after</source>
        <translation>Alarme wiederholen nach</translation>
    </message>
    <message>
        <source>Metrics file every</source>
        <translation>Metrikdatei alle</translation>
    </message>
    <message>
        <source>Buzzer, pin</source>
        <translation>Summer, Pin</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>An oder aus</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Pins red, green</source>
        <translation>Pins rot, grün</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Pin blue</source>
        <translation>Pin blau</translation>
    </message>
    <message>
        <source>Power button, pin</source>
        <translation>Ein-Aus-Taster, Pin</translation>
    </message>
    <message>
        <source>Press: short, long</source>
        <translation>Druck: kurz, lang</translation>
    </message>
    <message>
        <source>Short below</source>
        <translation>Kurz unter</translation>
    </message>
    <message>
        <source>Long from</source>
        <translation>Lang ab</translation>
    </message>
    <message>
        <source>Contacts bounce for</source>
        <translation>Kontakte prellen für</translation>
    </message>
    <message>
        <source>Spoken results</source>
        <extracomment>A setting: whether a computer voice says each result.</extracomment>
        <translation>Ergebnisse ansagen</translation>
    </message>
</context>
<context>
    <name>StudentDeskSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page on which the office keeps the students.</extracomment>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Die Schülerliste wird gelesen.</translation>
    </message>
    <message>
        <source>%1 The list is that of %2.</source>
        <extracomment>%1 is a sentence that says why the list cannot be read, %2 a date and time.</extracomment>
        <translation>%1 Die Liste ist die von %2.</translation>
    </message>
    <message>
        <source>%1 of %2 students</source>
        <extracomment>Both are numbers: how many students are shown of all.</extracomment>
        <translation>%1 von %2 Schülern</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Label of the field in which a student is searched.</extracomment>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Name, number, section or guardian</source>
        <extracomment>In the field as long as it is empty: what can be typed there.</extracomment>
        <translation>Name, Nummer, Klasse oder Erziehungsberechtigte</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Label of a choice: which students the list shows.</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>At school</source>
        <extracomment>A student&apos;s status, and the choice to show only these.</extracomment>
        <translation>An der Schule</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>The choice to show all students, also those who have left.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Add student</source>
        <translation>Schüler hinzufügen</translation>
    </message>
    <message>
        <source>Choose a student in the list, or add one.</source>
        <translation>Wählen Sie jemanden in der Liste, oder fügen Sie jemanden hinzu.</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Label: the student&apos;s number.</extracomment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label: the class that a student is in, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Grade</source>
        <extracomment>Label: the school year that a student is in, such as &quot;8&quot;.</extracomment>
        <translation>Jahrgang</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Erziehungsberechtigte</translation>
    </message>
    <message>
        <source>Guardian&apos;s telephone</source>
        <translation>Telefon der Erziehungsberechtigten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Label: whether a student is at school, has left, and so on.</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Nicht mehr an der Schule</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Suspendiert</translation>
    </message>
    <message>
        <source>Graduated</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Transferred</source>
        <extracomment>A student&apos;s status: went to another school.</extracomment>
        <translation>An anderer Schule</translation>
    </message>
    <message>
        <source>Not said</source>
        <extracomment>Nobody has said which sex a student has.</extracomment>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <extracomment>Of a student&apos;s language: the kiosk speaks the language that it is set to.</extracomment>
        <translation>Die des Kiosks</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field.</extracomment>
        <translation>Bitte ausfüllen.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <extracomment>Under a field; %1 is a number.</extracomment>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Only A to Z, digits and . _ - without blanks.</source>
        <extracomment>Under the field of the student&apos;s number.</extracomment>
        <translation>Nur A bis Z, Ziffern und . _ - ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Only digits, blanks and + ( ) . / -</source>
        <extracomment>Under the field of a telephone number.</extracomment>
        <translation>Nur Ziffern, Leerzeichen und + ( ) . / -</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <extracomment>Under a field: its value is none that this program knows.</extracomment>
        <translation>Wählen Sie aus der Liste.</translation>
    </message>
    <message>
        <source>This has a character that cannot be printed.</source>
        <extracomment>Under a field.</extracomment>
        <translation>Darin ist ein Zeichen, das nicht gedruckt werden kann.</translation>
    </message>
    <message>
        <source>This number is taken by %1.</source>
        <extracomment>Under the field of the student&apos;s number; %1 is another student&apos;s name.</extracomment>
        <translation>Diese Nummer hat schon %1.</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Name of the tab with the fields of one student.</extracomment>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Neuer Schüler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <extracomment>On a button: the fields become what they were before somebody typed.</extracomment>
        <translation>Eingabe verwerfen</translation>
    </message>
    <message>
        <source>Student leaves…</source>
        <extracomment>On a button that opens a menu of how: transferred, graduated...</extracomment>
        <translation>Schüler geht …</translation>
    </message>
    <message>
        <source>Save or undo what you have typed first.</source>
        <translation>Bitte erst die Eingabe speichern oder verwerfen.</translation>
    </message>
    <message>
        <source>Saving %1.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>%1 wird gespeichert.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 is not saved. %2</source>
        <extracomment>%1 is a student&apos;s name, %2 a sentence that says why.</extracomment>
        <translation>%1 ist nicht gespeichert. %2</translation>
    </message>
    <message>
        <source>Somebody else has changed this student meanwhile.</source>
        <translation>Jemand anders hat diesen Schüler inzwischen geändert.</translation>
    </message>
    <message>
        <source>Nothing of yours is saved yet. Keeping it writes only the fields that you typed in.</source>
        <translation>Von Ihrer Eingabe ist noch nichts gespeichert. Wenn Sie sie behalten, werden nur die Felder geschrieben, in die Sie getippt haben.</translation>
    </message>
    <message>
        <source>The owner of the project has deleted this student meanwhile.</source>
        <translation>Der Eigentümer des Projekts hat diesen Schüler inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Heading of a column: which field of a student.</extracomment>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Yours</source>
        <extracomment>Heading of a column: what the reader has typed.</extracomment>
        <translation>Ihre Eingabe</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Heading of a column: what somebody else has saved.</extracomment>
        <translation>Von anderen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>On a button: what somebody else has saved stays.</extracomment>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <extracomment>On a button: what the reader has typed is saved.</extracomment>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Name of the tab that lists what was changed of a student.</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Reading what was changed.</source>
        <translation>Die Änderungen werden gelesen.</translation>
    </message>
    <message>
        <source>No change of this student was noted yet.</source>
        <translation>Von diesem Schüler ist noch keine Änderung vermerkt.</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Heading of a column: time of a change.</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Heading of a column: who made a change.</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what was changed.</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>What was changed: the student was added.</extracomment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>What was changed: the student was deleted.</extracomment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Of a field of a student that has nothing in it.</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2 (before: %3)</source>
        <extracomment>%1 is the name of a field, %2 what is in it now, %3 what was in it before.</extracomment>
        <translation>%1: %2 (vorher: %3)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <extracomment>On a button.</extracomment>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>WaitingSentences</name>
    <message>
        <source>Waiting to send</source>
        <translation>Wartet auf Versand</translation>
    </message>
    <message>
        <source>Nothing waits. Everything was sent.</source>
        <translation>Nichts wartet. Alles ist gesendet.</translation>
    </message>
    <message>
        <source>Looking at what waits.</source>
        <translation>Was wartet, wird gelesen.</translation>
    </message>
    <message>
        <source>What waits cannot be read now.</source>
        <translation>Was wartet, kann gerade nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Need help: %1. Tried again: %2. Not tried yet: %3.</source>
        <extracomment>Numbers of things that are still to be sent to the cloud.</extracomment>
        <translation>Brauchen Hilfe: %1. Neuer Versuch: %2. Noch nicht versucht: %3.</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>That a student was counted.</extracomment>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Refused scan</source>
        <extracomment>That somebody was not counted.</extracomment>
        <translation>Abgelehnter Scan</translation>
    </message>
    <message>
        <source>Status report</source>
        <extracomment>What the kiosk tells the cloud about itself.</extracomment>
        <translation>Statusmeldung</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>Braucht Hilfe</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>It was set aside by hand.</source>
        <translation>Es wurde von Hand zurückgestellt.</translation>
    </message>
    <message>
        <source>It is damaged on this machine.</source>
        <translation>Es ist auf diesem Gerät beschädigt.</translation>
    </message>
    <message>
        <source>The cloud refuses it as it is.</source>
        <translation>Die Cloud lehnt es so ab.</translation>
    </message>
    <message>
        <source>The cloud does not let this kiosk send it.</source>
        <translation>Die Cloud lässt diesen Kiosk das nicht senden.</translation>
    </message>
    <message>
        <source>The cloud is not set up for this version.</source>
        <translation>Die Cloud passt nicht zu dieser Version.</translation>
    </message>
    <message>
        <source>The cloud is busy, down or asleep.</source>
        <translation>Die Cloud ist überlastet, gestört oder schläft.</translation>
    </message>
    <message>
        <source>The disk of this machine failed.</source>
        <translation>Die Festplatte dieses Geräts hat versagt.</translation>
    </message>
    <message>
        <source>The kiosk was stopped while it was being sent.</source>
        <translation>Der Kiosk wurde beim Senden beendet.</translation>
    </message>
    <message>
        <source>The cloud could not be reached.</source>
        <translation>Die Cloud war nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A length of time in hours.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A length of time in days.</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>For how long something has been waiting; %1 is &quot;5 min&quot; or &quot;3 d&quot;.</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>next try now</source>
        <translation>nächster Versuch jetzt</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <extracomment>%1 is a length of time such as &quot;5 min&quot;.</extracomment>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Kept here since %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Hier seit %1.</translation>
    </message>
    <message>
        <source>Tried first at %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Zuerst versucht um %1.</translation>
    </message>
    <message>
        <source>Tries: %1, the last at %2.</source>
        <extracomment>%1 is a number of tries, %2 is a time.</extracomment>
        <translation>Versuche: %1, der letzte um %2.</translation>
    </message>
    <message>
        <source>For the technician: %1</source>
        <extracomment>%1 are numbers and codes, which stay as they are.</extracomment>
        <translation>Für die Technik: %1</translation>
    </message>
    <message>
        <source>Try all again</source>
        <extracomment>On a button: everything that came to nothing is sent again now.</extracomment>
        <translation>Alle neu versuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>On a button: this one is sent again now.</extracomment>
        <translation>Neu versuchen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>On a button: this one is not sent for now.</extracomment>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Set this aside? It is kept here and sent only when somebody touches Try again.</source>
        <translation>Dies zurückstellen? Es bleibt hier und wird erst gesendet, wenn jemand „Neu versuchen“ berührt.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Copy to a stick</source>
        <extracomment>On a button: everything that waits is written to a USB stick.</extracomment>
        <translation>Auf einen Stick</translation>
    </message>
    <message>
        <source>Copy everything that waits to this stick? It also goes on waiting here.</source>
        <translation>Alles Wartende auf diesen Stick kopieren? Es wartet auch hier weiter.</translation>
    </message>
    <message>
        <source>There is no USB stick that can be written to. Put one in and try again.</source>
        <translation>Es gibt keinen beschreibbaren USB-Stick. Stecken Sie einen ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Copying to %1, for %2 s so far.</source>
        <extracomment>%1 is a folder, %2 a number of seconds.</extracomment>
        <translation>Wird nach %1 kopiert, seit %2 s.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. Left out: %3. Copy again in a minute.</source>
        <extracomment>Numbers of what was copied, and of records whose photos were not ready.</extracomment>
        <translation>Kopiert: %1 Einträge, %2 Fotos. Ausgelassen: %3. In einer Minute noch einmal kopieren.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. They go on waiting here.</source>
        <translation>Kopiert: %1 Einträge, %2 Fotos. Sie warten auch hier weiter.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>It is tried again now.</source>
        <translation>Es wird jetzt neu versucht.</translation>
    </message>
    <message>
        <source>It was set aside.</source>
        <translation>Es ist zurückgestellt.</translation>
    </message>
    <message>
        <source>It is being sent right now.</source>
        <translation>Es wird gerade gesendet.</translation>
    </message>
    <message>
        <source>It was sent meanwhile.</source>
        <translation>Es wurde inzwischen gesendet.</translation>
    </message>
    <message>
        <source>That could not be written down. Try again.</source>
        <translation>Das konnte nicht gespeichert werden. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Voided scan</source>
        <extracomment>That the office has declared a scan not to count.</extracomment>
        <translation>Ungültiger Scan</translation>
    </message>
</context>
</TS>
