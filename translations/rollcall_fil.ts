<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fil" sourcelanguage="en">
<context>
    <name>AbsenceDeskSentences</name>
    <message>
        <source>Absences</source>
        <translation>Mga liban</translation>
    </message>
    <message>
        <source>Asking the cloud for leave and absences.</source>
        <translation>Hinihingi sa cloud ang mga paalam at liban.</translation>
    </message>
    <message>
        <source>Asked for (%1)</source>
        <extracomment>Leave that somebody asked for and nobody has decided; a number.</extracomment>
        <translation>Hiniling (%1)</translation>
    </message>
    <message>
        <source>On leave (%1)</source>
        <extracomment>Students with approved leave; a number.</extracomment>
        <translation>May paalam (%1)</translation>
    </message>
    <message>
        <source>Absent %1 days running (%2)</source>
        <extracomment>%1 is a number of school days, %2 a number of students.</extracomment>
        <translation>Liban nang %1 araw na sunod-sunod (%2)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <extracomment>Leave that was refused, withdrawn or is over.</extracomment>
        <translation>Nakaraan</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>Walang naghihintay ng sagot.</translation>
    </message>
    <message>
        <source>Nobody has leave now or in the days to come.</source>
        <translation>Walang may paalam ngayon o sa mga darating na araw.</translation>
    </message>
    <message>
        <source>Nobody is absent so long without a word.</source>
        <translation>Walang liban nang ganoon katagal nang walang pasabi.</translation>
    </message>
    <message>
        <source>Nothing was refused, withdrawn or is over in the last two weeks.</source>
        <translation>Walang tinanggihan, binawi o natapos sa nakaraang dalawang linggo.</translation>
    </message>
    <message>
        <source>Up to %1. Whoever is listed has no excuse and no leave, and nobody has asked for any: call the guardian.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>Hanggang %1. Ang nakalista ay walang excuse at walang paalam, at walang humiling: tawagan ang guardian.</translation>
    </message>
    <message>
        <source>It is not known who is absent: a kiosk has not reported.</source>
        <translation>Hindi alam kung sino ang liban: may kiosk na hindi nag-ulat.</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <extracomment>%1 are names of kiosks that have not reported.</extracomment>
        <translation>Hinihintay: %1</translation>
    </message>
    <message>
        <source>Student</source>
        <extracomment>Column of a table.</extracomment>
        <translation>Mag-aaral</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Column of a table: a class.</extracomment>
        <translation>Seksyon</translation>
    </message>
    <message>
        <source>Days</source>
        <extracomment>Column of a table: from when to when.</extracomment>
        <translation>Mga araw</translation>
    </message>
    <message>
        <source>School days</source>
        <extracomment>Column of a table: on how many somebody was absent.</extracomment>
        <translation>Araw ng pasok</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column of a table: a day.</extracomment>
        <translation>Mula</translation>
    </message>
    <message>
        <source>Guardian</source>
        <extracomment>Column of a table: who looks after a student.</extracomment>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Telephone</source>
        <extracomment>Column of a table: of a guardian.</extracomment>
        <translation>Telepono</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column of a table: why somebody is away.</extracomment>
        <translation>Dahilan</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column of a table.</extracomment>
        <translation>Tala</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Column of a table: who asked for leave.</extracomment>
        <translation>Hiniling ni</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: what became of leave.</extracomment>
        <translation>Kalagayan</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <extracomment>Button: leave is granted.</extracomment>
        <translation>&amp;Aprubahan</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <extracomment>Button: leave is not granted.</extracomment>
        <translation>&amp;Tanggihan</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <extracomment>Button: leave that was granted is taken back.</extracomment>
        <translation>&amp;Bawiin</translation>
    </message>
    <message>
        <source>&amp;Why, if refused or withdrawn:</source>
        <translation>&amp;Bakit, kung tinanggihan o binawi:</translation>
    </message>
    <message>
        <source>Enter &amp;leave…</source>
        <translation>Maglagay ng &amp;paalam…</translation>
    </message>
    <message>
        <source>Enter leave &amp;for this student…</source>
        <translation>Maglagay para sa mag-aaral na &amp;ito…</translation>
    </message>
    <message>
        <source>&amp;Student:</source>
        <translation>&amp;Mag-aaral:</translation>
    </message>
    <message>
        <source>First &amp;day:</source>
        <translation>Unang &amp;araw:</translation>
    </message>
    <message>
        <source>Las&amp;t day:</source>
        <translation>&amp;Huling araw:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <extracomment>Why somebody is away.</extracomment>
        <translation>&amp;Dahilan:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Tala:</translation>
    </message>
    <message>
        <source>Ente&amp;r</source>
        <extracomment>Button: leave is written into the register.</extracomment>
        <translation>&amp;Ilagay</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Kanselahin</translation>
    </message>
    <message>
        <source>Choose a student from the list that opens while you type.</source>
        <translation>Pumili ng mag-aaral sa listahang bumubukas habang nagta-type ka.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Ang huling araw ay mas maaga kaysa sa una.</translation>
    </message>
    <message>
        <source>Entering leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Inilalagay ang paalam ni %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is entered.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Nailagay ang paalam ni %1.</translation>
    </message>
    <message>
        <source>Sending what you decided about leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Ipinapadala ang pasya mo sa paalam ni %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is approved.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Naaprubahan ang paalam ni %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is refused.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Tinanggihan ang paalam ni %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is withdrawn; its days are absent again.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Binawi ang paalam ni %1; liban na ulit ang mga araw nito.</translation>
    </message>
    <message>
        <source>Leave of %1: not done. %2</source>
        <extracomment>%1 is a student, %2 a sentence.</extracomment>
        <translation>Paalam ni %1: hindi nagawa. %2</translation>
    </message>
    <message>
        <source>There is no such student in the cloud, or not in your sections.</source>
        <translation>Walang ganoong mag-aaral sa cloud, o wala sa mga seksyon mo.</translation>
    </message>
    <message>
        <source>This student is not active any more.</source>
        <translation>Hindi na aktibo ang mag-aaral na ito.</translation>
    </message>
    <message>
        <source>Leave has %1 days at most, and begins at most 400 days from today.</source>
        <translation>Hanggang %1 araw ang paalam, at nagsisimula nang hindi lalampas sa 400 araw mula ngayon.</translation>
    </message>
    <message>
        <source>The text has more than %1 characters.</source>
        <translation>Mahigit %1 karakter ang teksto.</translation>
    </message>
    <message>
        <source>It was decided already, by %1.</source>
        <extracomment>%1 is a member of staff.</extracomment>
        <translation>Napagpasyahan na ito ni %1.</translation>
    </message>
    <message>
        <source>This leave is not in the cloud, or not of your sections.</source>
        <translation>Wala sa cloud ang paalam na ito, o hindi sa mga seksyon mo.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day to another.</extracomment>
        <translation>%1 hanggang %2</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>May sakit</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Pamilya</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Iba pa</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>Inaprubahan ni %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>Tinanggihan ni %1</translation>
    </message>
    <message>
        <source>Withdrawn by %1</source>
        <extracomment>What became of leave; %1 is who took it back.</extracomment>
        <translation>Binawi ni %1</translation>
    </message>
    <message>
        <source>To be decided</source>
        <extracomment>What became of leave: nothing yet.</extracomment>
        <translation>Pagpapasyahan</translation>
    </message>
    <message>
        <source>Leave, %1: %2. Approved by %3.</source>
        <extracomment>Why a student is away: %1 are the days, %2 is the reason, %3 who approved it.</extracomment>
        <translation>Paalam, %1: %2. Inaprubahan ni %3.</translation>
    </message>
</context>
<context>
    <name>AdminSentences</name>
    <message>
        <source>Office</source>
        <extracomment>Title of the pages for the school&apos;s office; also the way in.</extracomment>
        <translation>Opisina</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Bumalik sa kiosk</translation>
    </message>
    <message>
        <source>Scanning is paused.</source>
        <translation>Nakahinto muna ang pag-scan.</translation>
    </message>
    <message>
        <source>Enter the PIN.</source>
        <translation>Ilagay ang PIN.</translation>
    </message>
    <message>
        <source>Checking the PIN.</source>
        <translation>Sinusuri ang PIN.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Mali ang PIN na ito.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in %1.</source>
        <extracomment>%1 is a length of time such as &quot;28 s&quot; or &quot;4:05 min&quot;.</extracomment>
        <translation>Masyadong maraming maling subok. Subukan muli pagkalipas ng %1.</translation>
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
        <translation>Buksan</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Burahin ang huling numero</translation>
    </message>
    <message>
        <source>No PIN is set yet.</source>
        <translation>Wala pang nakatakdang PIN.</translation>
    </message>
    <message>
        <source>The PIN cannot be read.</source>
        <translation>Hindi mabasa ang PIN.</translation>
    </message>
    <message>
        <source>Set one on this machine with this command, then come back:</source>
        <extracomment>A command follows on a line of its own.</extracomment>
        <translation>Magtakda sa makinang ito gamit ang utos na ito, saka bumalik:</translation>
    </message>
    <message>
        <source>.</source>
        <extracomment>The decimal point between digits, one character.</extracomment>
        <translation>.</translation>
    </message>
    <message>
        <source>More than 0, up to %1.</source>
        <extracomment>The allowed range of a value; %1 is its end, such as &quot;600 s&quot;.</extracomment>
        <translation>Higit sa 0, max. %1.</translation>
    </message>
    <message>
        <source>%1 to %2.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends.</extracomment>
        <translation>%1 hanggang %2.</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>Kulang ng numero.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Hindi ito numero.</translation>
    </message>
    <message>
        <source>inherited</source>
        <extracomment>Under a value that comes from another setting.</extracomment>
        <translation>minana</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>Under a value that nobody has set.</extracomment>
        <translation>karaniwan</translation>
    </message>
    <message>
        <source>set by %1</source>
        <extracomment>Under a value that cannot be changed here; %1 is where it comes from.</extracomment>
        <translation>itinakda ng %1</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>On a button: take the value from the setting above instead of an own one.</extracomment>
        <translation>Karaniwan</translation>
    </message>
    <message>
        <source>Inherit</source>
        <translation>Manahin</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Bawasan</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Dagdagan</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Pataas</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pababa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Tapos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Kanselahin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>I-save</translation>
    </message>
    <message>
        <source>Saving.</source>
        <translation>Sine-save.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Hindi na-save.</translation>
    </message>
    <message>
        <source>Please correct what is marked.</source>
        <translation>Pakitama ang may marka.</translation>
    </message>
    <message>
        <source>Somebody else has changed the settings file. Nothing was saved.</source>
        <translation>May ibang nagbago ng settings file. Walang na-save.</translation>
    </message>
    <message>
        <source>Load the new values</source>
        <translation>Kunin ang bagong halaga</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Ituloy ang pag-edit</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>Hindi pa na-save ang mga binago.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Itapon</translation>
    </message>
    <message>
        <source>The settings file cannot be used.</source>
        <translation>Hindi magamit ang settings file.</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>On a button: try the services now.</extracomment>
        <translation>Subukan</translation>
    </message>
    <message>
        <source>Asking every service, since %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Tinatanong ang bawat serbisyo, %1 s na.</translation>
    </message>
    <message>
        <source>Tested with the values on this page. Nothing was saved.</source>
        <translation>Sinubukan gamit ang mga halaga rito. Walang na-save.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Under a limit: how long it took, and the limit. &quot;12 ms of 5 s&quot;</extracomment>
        <translation>%1 sa %2</translation>
    </message>
    <message>
        <source>not set up here</source>
        <translation>hindi naka-set up dito</translation>
    </message>
    <message>
        <source>No connection in %1.</source>
        <translation>Walang koneksyon sa %1.</translation>
    </message>
    <message>
        <source>No answer in %1.</source>
        <translation>Walang sagot sa %1.</translation>
    </message>
    <message>
        <source>Nobody listens there.</source>
        <translation>Walang nakikinig doon.</translation>
    </message>
    <message>
        <source>The address is not known.</source>
        <translation>Hindi kilala ang address.</translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation>Walang tiwala sa certificate.</translation>
    </message>
    <message>
        <source>Answered: error %1.</source>
        <extracomment>%1 is the number of an HTTP status.</extracomment>
        <translation>Sumagot ng error %1.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Naputol ang koneksyon.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Alarms</source>
        <extracomment>Title of the page that says what is wrong with this kiosk.</extracomment>
        <translation>Mga alarma</translation>
    </message>
    <message>
        <source>Nothing is wrong with this kiosk.</source>
        <translation>Walang problema ang kiosk na ito.</translation>
    </message>
    <message>
        <source>This is wrong now, the most urgent first.</source>
        <translation>Mga problema ngayon, una ang pinakaapurahan.</translation>
    </message>
    <message>
        <source>The disk is almost full. Soon nobody can be counted.</source>
        <translation>Halos puno na ang disk. Malapit nang walang mabilang.</translation>
    </message>
    <message>
        <source>Nobody is being counted, because the register cannot be used.</source>
        <translation>Walang nabibilang dahil hindi magamit ang talaan.</translation>
    </message>
    <message>
        <source>The camera gives no usable picture.</source>
        <translation>Walang magamit na larawan mula sa camera.</translation>
    </message>
    <message>
        <source>There is no student list. Nobody can be counted.</source>
        <translation>Walang listahan ng mag-aaral. Walang mabibilang.</translation>
    </message>
    <message>
        <source>This kiosk may not send to the cloud any more.</source>
        <translation>Hindi na puwedeng magpadala sa cloud ang kiosk na ito.</translation>
    </message>
    <message>
        <source>The cloud takes nothing from this kiosk.</source>
        <translation>Walang tinatanggap ang cloud mula sa kiosk na ito.</translation>
    </message>
    <message>
        <source>The disk is running out of space.</source>
        <translation>Paubos na ang espasyo ng disk.</translation>
    </message>
    <message>
        <source>Nothing has reached the cloud for more than an hour.</source>
        <translation>Mahigit isang oras nang walang nakararating sa cloud.</translation>
    </message>
    <message>
        <source>The cloud has failed several times, so sending pauses.</source>
        <translation>Ilang beses pumalya ang cloud kaya nakahinto ang pagpapadala.</translation>
    </message>
    <message>
        <source>The cloud refuses single records or photos.</source>
        <translation>May mga tala o litrato na tinatanggihan ng cloud.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>Mali ang orasan ng computer na ito.</translation>
    </message>
    <message>
        <source>The time zone here is not the school&apos;s.</source>
        <translation>Iba ang time zone dito sa time zone ng paaralan.</translation>
    </message>
    <message>
        <source>The student list is more than three days old.</source>
        <translation>Mahigit tatlong araw na ang listahan ng mag-aaral.</translation>
    </message>
    <message>
        <source>The new student list has lost more than half. The one of before is used.</source>
        <translation>Mahigit kalahati ang nawala sa bagong listahan. Ang dati ang ginagamit.</translation>
    </message>
    <message>
        <source>The new schedule cannot be used. The one of before is in force.</source>
        <translation>Hindi magamit ang bagong iskedyul. Ang dati ang umiiral.</translation>
    </message>
    <message>
        <source>The cloud does not give its lists to this kiosk.</source>
        <translation>Hindi ibinibigay ng cloud ang mga listahan sa kiosk na ito.</translation>
    </message>
    <message>
        <source>The log cannot be written.</source>
        <translation>Hindi maisulat ang log.</translation>
    </message>
    <message>
        <source>Look at the camera and its cable.</source>
        <translation>Tingnan ang camera at ang kable nito.</translation>
    </message>
    <message>
        <source>Look at the network. Nothing is lost.</source>
        <translation>Tingnan ang network. Walang nawala.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Nothing is lost.</source>
        <translation>Kusang sinusubukan muli. Walang nawala.</translation>
    </message>
    <message>
        <source>Look at the student list in the cloud.</source>
        <translation>Tingnan ang listahan ng mag-aaral sa cloud.</translation>
    </message>
    <message>
        <source>Correct the schedule in the cloud.</source>
        <translation>Iwasto ang iskedyul sa cloud.</translation>
    </message>
    <message>
        <source>Code for the technician: %1. Since %2.</source>
        <extracomment>Under an alarm. %1 is a word such as disk_low, which stays as it is; %2 is a time, with a date if it is another day&apos;s.</extracomment>
        <translation>Code para sa technician: %1. Mula %2.</translation>
    </message>
    <message>
        <source>Closes in %1 s</source>
        <extracomment>The office&apos;s pages close by themselves; %1 is a number of seconds.</extracomment>
        <translation>Magsasara sa loob ng %1 s</translation>
    </message>
    <message>
        <source>Choose one of 4 to 12 digits. Whoever knows it can change this kiosk.</source>
        <translation>Pumili ng may 4 hanggang 12 digit. Mababago ng sinumang nakaaalam nito ang kiosk na ito.</translation>
    </message>
    <message>
        <source>Enter the same PIN again.</source>
        <translation>Ilagay muli ang parehong PIN.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>On the button below the digits of a new PIN, which is then asked for a second time.</extracomment>
        <translation>Susunod</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>On the button below the digits of a new PIN, entered for the second time.</extracomment>
        <translation>Itakda ang PIN</translation>
    </message>
    <message>
        <source>Saving the PIN.</source>
        <translation>Sine-save ang PIN.</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits.</source>
        <translation>Ang PIN ay may hindi bababa sa 4 na digit.</translation>
    </message>
    <message>
        <source>Not the same digit throughout: it is guessed first.</source>
        <translation>Huwag iisang digit lang: iyon ang unang huhulaan.</translation>
    </message>
    <message>
        <source>Not digits in a row, such as 1234: they are guessed first.</source>
        <translation>Huwag sunod-sunod na digit, gaya ng 1234: iyon ang unang huhulaan.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose one again.</source>
        <translation>Magkaiba ang dalawang PIN. Pumili muli.</translation>
    </message>
    <message>
        <source>The PIN could not be saved.</source>
        <translation>Hindi na-save ang PIN.</translation>
    </message>
    <message>
        <source>These changes from before are not saved yet.</source>
        <translation>Hindi pa naka-save ang mga pagbabagong ito mula kanina.</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>Mga naunang pahina</translation>
    </message>
    <message>
        <source>Further pages</source>
        <translation>Iba pang pahina</translation>
    </message>
    <message>
        <source>Back to the last good</source>
        <extracomment>On a button: the version of the settings before, which could be used, is taken again.</extracomment>
        <translation>Ibalik ang huling maayos</translation>
    </message>
    <message>
        <source>There is no earlier version of the settings that could be used.</source>
        <translation>Walang naunang bersiyon ng settings na magagamit.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>%1 is a number of days.</extracomment>
        <translation>%1 araw</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends, only every %3rd number of which is allowed.</extracomment>
        <translation>%1 hanggang %2, tig-%3.</translation>
    </message>
    <message>
        <source>This is no time of day.</source>
        <translation>Hindi ito oras.</translation>
    </message>
    <message>
        <source>abcdefghijklmnopqrstuvwxyz</source>
        <extracomment>The small letters of the language in the order of its alphabet, without anything between them: each is a key to type with.</extracomment>
        <translation>abcdefghijklmnñopqrstuvwxyz</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>On the key that makes room between two words.</extracomment>
        <translation>Puwang</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Lahat ng pahina</translation>
    </message>
</context>
<context>
    <name>BadgeDeskSentences</name>
    <message>
        <source>Badges</source>
        <translation>Mga badge</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Hanapin</translation>
    </message>
    <message>
        <source>Name, number or section</source>
        <translation>Pangalan, numero o seksiyon</translation>
    </message>
    <message>
        <source>S&amp;ection</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>S&amp;eksiyon</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Lahat ng seksiyon</translation>
    </message>
    <message>
        <source>The badges are being read …</source>
        <translation>Binabasa ang mga badge …</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Pangalan</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the student&apos;s class.</extracomment>
        <translation>Seksiyon</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: the student number.</extracomment>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Badge, last day</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Badge at huling araw</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>Heading of a column: on which day the badge was issued.</extracomment>
        <translation>Inilabas</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>There is no badge.</extracomment>
        <translation>Wala</translation>
    </message>
    <message>
        <source>Plain number</source>
        <extracomment>The student&apos;s number is all that the badge says.</extracomment>
        <translation>Numero lamang</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>The serial number of a badge.</extracomment>
        <translation>Blg. %1</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <extracomment>A badge that counts to the end of a day, which is %2.</extracomment>
        <translation>Blg. %1 · %2</translation>
    </message>
    <message>
        <source>No. %1, reported lost</source>
        <translation>Blg. %1, iniulat na nawala</translation>
    </message>
    <message>
        <source>No. %1, its last day is over</source>
        <translation>Blg. %1, tapos na ang huling araw</translation>
    </message>
    <message>
        <source>No. %1, its key was retired</source>
        <translation>Blg. %1, inalis na ang susi nito</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <extracomment>Button with a menu: whose cards are to be printed.</extracomment>
        <translation>&amp;Markahan</translation>
    </message>
    <message>
        <source>Everybody in the list</source>
        <translation>Lahat ng nasa listahan</translation>
    </message>
    <message>
        <source>Who has no signed badge</source>
        <translation>Ang walang nilagdaang badge</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Walang sinuman</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2 students</source>
        <extracomment>Whose cards are to be printed.</extracomment>
        <translation>Namarkahan: %1 sa %2</translation>
    </message>
    <message>
        <source>Report &amp;lost…</source>
        <translation>Iulat na na&amp;wala…</translation>
    </message>
    <message>
        <source>&amp;Found again</source>
        <translation>&amp;Natagpuan</translation>
    </message>
    <message>
        <source>Sho&amp;w on screen…</source>
        <extracomment>Button: shows a badge&apos;s code so large that a phone can take a picture of it.</extracomment>
        <translation>Ipaki&amp;ta sa screen…</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>Ang card</translation>
    </message>
    <message>
        <source>Choose a student to see the card.</source>
        <translation>Pumili ng mag-aaral upang makita ang card.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <extracomment>Label: what the code on the card is.</extracomment>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Numero ng mag-aaral</translation>
    </message>
    <message>
        <source>Signed with the office&apos;s key</source>
        <extracomment>What the code on the card is.</extracomment>
        <translation>Nilagdaan ng opisina</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <extracomment>Label: the file of the key that badges are signed with.</extracomment>
        <translation>&amp;Susi</translation>
    </message>
    <message>
        <source>Choose the file of the key</source>
        <translation>Piliin ang file ng susi</translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation>Gu&amp;mawa ng susi…</translation>
    </message>
    <message>
        <source>Where to keep the new key</source>
        <translation>Kung saan itatago ang bagong susi</translation>
    </message>
    <message>
        <source>The key signs all badges of the school: whoever has it can make badges. It is never sent anywhere. Keep it twice, such as on two memory sticks, where only the office gets at it, and never on a kiosk. If it is lost, all badges have to be made anew.</source>
        <translation>Nilalagdaan ng susi ang lahat ng badge ng paaralan: makagagawa ng badge ang sinumang may hawak nito. Hindi ito ipinadadala kahit saan. Itago ito nang dalawang kopya, gaya ng sa dalawang memory stick, kung saan opisina lamang ang makakakuha, at huwag kailanman sa kiosk. Kung mawala ito, kailangang gawin muli ang lahat ng badge.</translation>
    </message>
    <message>
        <source>The key is being made …</source>
        <translation>Ginagawa ang susi …</translation>
    </message>
    <message>
        <source>The key is in %1. Keep it twice, where only the office gets at it.</source>
        <translation>Nasa %1 ang susi. Itago ito nang dalawang kopya kung saan opisina lamang ang makakakuha.</translation>
    </message>
    <message>
        <source>Choose the file of the office&apos;s key, or make one.</source>
        <translation>Piliin ang file ng susi ng opisina, o gumawa ng isa.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <extracomment>Label of a date: the last day on which the badges count.</extracomment>
        <translation>Hangga&amp;ng</translation>
    </message>
    <message>
        <source>They do not end</source>
        <extracomment>Check box: badges without a last day.</extracomment>
        <translation>Walang huling araw</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>A4, ten cards</source>
        <translation>A4, sampung card</translation>
    </message>
    <message>
        <source>Letter, nine cards</source>
        <translation>Letter, siyam na card</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>Label: the text on the back of the card.</extracomment>
        <translation>Li&amp;kod</translation>
    </message>
    <message>
        <source>Found? Please return it to …</source>
        <translation>Nakita? Pakibalik sa …</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>Lo&amp;go</translation>
    </message>
    <message>
        <source>Choose the picture of the logo</source>
        <translation>Piliin ang larawan ng logo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>File filter.</extracomment>
        <translation>Mga larawan</translation>
    </message>
    <message>
        <source>P&amp;hotos</source>
        <translation>La&amp;rawan</translation>
    </message>
    <message>
        <source>Choose the folder of photos, named after student numbers</source>
        <translation>Piliin ang folder ng mga larawang nakapangalan sa numero ng mag-aaral</translation>
    </message>
    <message>
        <source>&amp;New badges for all</source>
        <translation>Bagong badge para sa la&amp;hat</translation>
    </message>
    <message>
        <source>Also who has a badge gets another one. Badges of before do not count any more.</source>
        <translation>Pati ang may badge na ay bibigyan ng iba. Hindi na tatanggapin ang mga dati.</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>I-sa&amp;ve bilang PDF…</translation>
    </message>
    <message>
        <source>Save the cards</source>
        <translation>I-save ang mga card</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>I-p&amp;rint…</translation>
    </message>
    <message>
        <source>Cards made once more as they are, with the same number and last day: %1.</source>
        <translation>Mga card na gagawin muli nang walang pagbabago, may parehong numero at huling araw: %1.</translation>
    </message>
    <message>
        <source>New badges: %1.</source>
        <translation>Bagong badge: %1.</translation>
    </message>
    <message>
        <source>These will not count any more: No. %1.</source>
        <extracomment>Badges, by their serials.</extracomment>
        <translation>Hindi na tatanggapin ang mga ito: Blg. %1.</translation>
    </message>
    <message>
        <source>Make these cards?</source>
        <translation>Gawin ang mga card na ito?</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Gawin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Kanselahin</translation>
    </message>
    <message>
        <source>The cards are being made …</source>
        <translation>Ginagawa ang mga card …</translation>
    </message>
    <message>
        <source>Cards sent to the printer: %1.</source>
        <translation>Mga card na ipinadala sa printer: %1.</translation>
    </message>
    <message>
        <source>Cards: %1, in %2.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>Mga card: %1, nasa %2.</translation>
    </message>
    <message>
        <source>Sheets: %1. Print them in actual size, not fitted to the page.</source>
        <translation>Mga pilyego: %1. I-print sa tunay na laki, hindi iniangkop sa pahina.</translation>
    </message>
    <message>
        <source>With initials, because the folder has no picture of them: %1.</source>
        <extracomment>A number of students.</extracomment>
        <translation>May inisyal, dahil walang larawan nila sa folder: %1.</translation>
    </message>
    <message>
        <source>Names in these scripts are printed as boxes: %1. Install: %2.</source>
        <translation>Nagiging kahon ang mga pangalan sa mga sulat na ito: %1. I-install: %2.</translation>
    </message>
    <message>
        <source>Old badges that count all the same, because the cloud did not answer: %1. Report them lost.</source>
        <translation>Mga lumang badge na tinatanggap pa rin dahil hindi sumagot ang cloud: %1. Iulat silang nawala.</translation>
    </message>
    <message>
        <source>No card was made: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>Walang nagawang card: %1</translation>
    </message>
    <message>
        <source>Report the badge of %1 as lost?</source>
        <translation>Iulat na nawala ang badge ni %1?</translation>
    </message>
    <message>
        <source>Kiosks refuse it from their next question to the cloud on, mostly within five minutes. It can be found again later.</source>
        <translation>Tatanggihan ito ng mga kiosk mula sa susunod nilang tanong sa cloud, karaniwan sa loob ng limang minuto. Maaari itong matagpuan muli.</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>&amp;Badge</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>Dahi&amp;lan</translation>
    </message>
    <message>
        <source>Such as: left on the bus</source>
        <translation>Gaya ng: naiwan sa bus</translation>
    </message>
    <message>
        <source>Report it lost</source>
        <translation>Iulat na nawala</translation>
    </message>
    <message>
        <source>The badge of %1 is being reported lost …</source>
        <translation>Iniuulat na nawala ang badge ni %1 …</translation>
    </message>
    <message>
        <source>No. %1 of %2 is refused from now on.</source>
        <translation>Tatanggihan na mula ngayon ang Blg. %1 ni %2.</translation>
    </message>
    <message>
        <source>The badge of %1 is being let in again …</source>
        <translation>Pinapapasok muli ang badge ni %1 …</translation>
    </message>
    <message>
        <source>No. %1 of %2 counts again.</source>
        <translation>Tinatanggap muli ang Blg. %1 ni %2.</translation>
    </message>
    <message>
        <source>The cloud does not know badge No. %1.</source>
        <translation>Hindi kilala ng cloud ang badge Blg. %1.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>Walang nabago: %1</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Badge ni %1</translation>
    </message>
    <message>
        <source>The student takes a picture of it. A copy counts as the badge does.</source>
        <translation>Kukunan ito ng larawan ng mag-aaral. Tatanggapin ang kopya gaya ng badge.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
    <message>
        <source>%1 This is what was known at %2.</source>
        <translation>%1 Ito ang alam noong %2.</translation>
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
        <translation>Ang larawan gaya ng sa mga litrato. Laki at ikot: %1.</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Live na larawan</translation>
    </message>
    <message>
        <source>Waiting for the camera&apos;s first picture.</source>
        <translation>Hinihintay ang unang larawan ng kamera.</translation>
    </message>
    <message>
        <source>There is no picture. %1</source>
        <extracomment>%1 is a sentence: &quot;No camera is connected.&quot;</extracomment>
        <translation>Walang larawan. %1</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>This camera is the one.</extracomment>
        <translation>Ginagamit</translation>
    </message>
    <message>
        <source>The command line names another</source>
        <translation>Iba ang nasa command line</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Gamitin</translation>
    </message>
    <message>
        <source>Saved. The kiosk uses this camera now.</source>
        <translation>Naka-save. Ito na ang kamera ng kiosk.</translation>
    </message>
    <message>
        <source>Test reading</source>
        <extracomment>On a button: tries how well a badge is read.</extracomment>
        <translation>Subukan</translation>
    </message>
    <message>
        <source>Hold a badge up, for %1 s. Nobody is counted.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Itapat ang ID, %1 s pa. Walang binibilang.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Mga larawan</translation>
    </message>
    <message>
        <source>Badge read</source>
        <translation>Nabasang ID</translation>
    </message>
    <message>
        <source>Time for a picture</source>
        <translation>Oras sa bawat larawan</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <extracomment>%1 pixels for each of the small squares that the code is made of.</extracomment>
        <translation>Laki ng code</translation>
    </message>
    <message>
        <source>%1 pixels a square</source>
        <translation>%1 pixel bawat parisukat</translation>
    </message>
    <message>
        <source>No picture came from the camera.</source>
        <translation>Walang dumating na larawan mula sa kamera.</translation>
    </message>
    <message>
        <source>No code was seen. Hold a badge before the camera and test again.</source>
        <translation>Walang nakitang code. Itapat ang ID sa kamera at subukan muli.</translation>
    </message>
    <message>
        <source>Reads well.</source>
        <translation>Maayos ang pagbasa.</translation>
    </message>
    <message>
        <source>Reads, but few pictures come. More light, or a smaller size, gives more.</source>
        <translation>Nababasa, pero kaunti ang larawan. Dagdag na ilaw o mas maliit na laki ang tutulong.</translation>
    </message>
    <message>
        <source>The code is small. Hold it closer, or choose a larger size of the picture.</source>
        <translation>Maliit ang code. Ilapit ito, o pumili ng mas malaking larawan.</translation>
    </message>
    <message>
        <source>Not read in every picture. Hold the badge still, with light from the front.</source>
        <translation>Hindi nababasa sa bawat larawan. Huwag igalaw ang ID, may ilaw mula sa harap.</translation>
    </message>
    <message>
        <source>A part of the code is out of the picture. Hold it in the middle, or turn the camera.</source>
        <translation>May bahagi ng code na nasa labas. Igitna ito, o iikot ang kamera.</translation>
    </message>
    <message>
        <source>Several codes are in the picture. Show one at a time.</source>
        <translation>Maraming code sa larawan. Isa-isa lang.</translation>
    </message>
    <message>
        <source>Light is reflected from the badge. Tilt it, or move the lamp.</source>
        <translation>Kumikinang ang ID. Ikiling ito, o ilipat ang ilaw.</translation>
    </message>
    <message>
        <source>It is dark. Light from the front helps most.</source>
        <translation>Madilim. Ilaw mula sa harap ang pinakamainam.</translation>
    </message>
    <message>
        <source>The code is pale. It needs light from the front, or better print.</source>
        <translation>Maputla ang code. Kailangan ng ilaw mula sa harap o mas malinaw na pag-print.</translation>
    </message>
    <message>
        <source>The code is blurred. Hold it still, or give more light.</source>
        <translation>Malabo ang code. Huwag igalaw, o dagdagan ang ilaw.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <extracomment>%1 pictures came in a second.</extracomment>
        <translation>%1 bawat segundo</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <extracomment>In %1 of %2 pictures.</extracomment>
        <translation>sa %1 ng %2</translation>
    </message>
    <message>
        <source>%1 ms, at most %2 ms</source>
        <extracomment>Milliseconds: the median and the longest.</extracomment>
        <translation>%1 ms, hanggang %2 ms</translation>
    </message>
    <message>
        <source>Being tried</source>
        <extracomment>This camera runs, and is not the chosen one yet.</extracomment>
        <translation>Sinusubukan</translation>
    </message>
    <message>
        <source>Touch to try it</source>
        <translation>Pindutin para subukan</translation>
    </message>
    <message>
        <source>Trying %1: hold a badge up, for %2 s. Nothing is saved.</source>
        <extracomment>%1 is the name of a camera, %2 a number of seconds.</extracomment>
        <translation>Sinusubukan ang %1: itapat ang ID, %2 s pa. Walang sine-save.</translation>
    </message>
    <message>
        <source>Use %1?</source>
        <extracomment>%1 is the name of a camera.</extracomment>
        <translation>Gamitin ang %1?</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <extracomment>The camera that was used before.</extracomment>
        <translation>Panatilihin ang isa</translation>
    </message>
    <message>
        <source>Try them</source>
        <extracomment>On a button: runs the camera by the settings on the page for some seconds.</extracomment>
        <translation>Subukan</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>On a button: ends the trial.</extracomment>
        <translation>Ihinto</translation>
    </message>
    <message>
        <source>This is how it would be. Hold a badge up, for %1 s. Nothing is saved.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Ganito ang magiging hitsura. Itapat ang ID, %1 s pa. Walang sine-save.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <extracomment>After a sentence on how well a badge was read.</extracomment>
        <translation>Hindi pa naka-save.</translation>
    </message>
</context>
<context>
    <name>DayDeskSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that shows who is at school today.
----------
A button: show the day that it is.</extracomment>
        <translation>Ngayon</translation>
    </message>
    <message>
        <source>Whole day</source>
        <extracomment>In the place of a session&apos;s name: the school does not divide its day.</extracomment>
        <translation>Buong araw</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>How a student stands in a session: came, and has not left.</extracomment>
        <translation>Narito</translation>
    </message>
    <message>
        <source>Here, late</source>
        <extracomment>How a student stands in a session: came late, and has not left.</extracomment>
        <translation>Narito, huli</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>How a student stands in a session: came, and has left.</extracomment>
        <translation>Umalis na</translation>
    </message>
    <message>
        <source>Excused</source>
        <extracomment>How a student stands in a session.
----------
Above a count of students.</extracomment>
        <translation>May pahintulot</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <extracomment>How a student stands in a session that is not over.
----------
Above a count of students.</extracomment>
        <translation>Wala pa</translation>
    </message>
    <message>
        <source>Absent</source>
        <extracomment>How a student stands in a session that is over.
----------
Above a count of students.</extracomment>
        <translation>Liban</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>How a student stands in a session that is over, while a kiosk has not sent its scans.
----------
Above a count of students.</extracomment>
        <translation>Hindi pa alam</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Nasa oras</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Huli</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Umalis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Pangalan</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: a class of the school.</extracomment>
        <translation>Seksyon</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: a student&apos;s number.</extracomment>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Heading of a column: a part of the school day.</extracomment>
        <translation>Sesyon</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: &quot;Here&quot;, &quot;Absent&quot;.</extracomment>
        <translation>Kalagayan</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>Heading of a column: the time at which a student came.</extracomment>
        <translation>Pasok</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>Heading of a column: the time at which a student left.</extracomment>
        <translation>Labas</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Tala</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>umalis nang maaga</translation>
    </message>
    <message>
        <source>without a badge</source>
        <translation>walang badge</translation>
    </message>
    <message>
        <source>corrected</source>
        <extracomment>Of a row of the register: the office has changed what it says.</extracomment>
        <translation>itinama</translation>
    </message>
    <message>
        <source>was not to come</source>
        <extracomment>Of a row of the register: the student has no school at that time.</extracomment>
        <translation>hindi dapat pumasok</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Ang araw bago nito</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Ang susunod na araw</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Araw</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Lahat ng seksyon</translation>
    </message>
    <message>
        <source>Without a section</source>
        <translation>Walang seksyon</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Lahat ng sesyon</translation>
    </message>
    <message>
        <source>Search by name, section or number</source>
        <translation>Maghanap ng pangalan, seksyon o numero</translation>
    </message>
    <message>
        <source>Reading the day.</source>
        <translation>Binabasa ang araw.</translation>
    </message>
    <message>
        <source>Nobody has school on this day, and nobody was counted.</source>
        <translation>Walang pasok sa araw na ito, at walang nabilang.</translation>
    </message>
    <message>
        <source>Nobody fits what you chose.</source>
        <translation>Walang tugma sa pinili mo.</translation>
    </message>
    <message>
        <source>Nobody is called absent yet, because scans may still come from: %1</source>
        <extracomment>%1 names kiosks.</extracomment>
        <translation>Wala pang itinuturing na liban, dahil maaaring may dumating pang scan mula sa: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Mula %1</translation>
    </message>
    <message>
        <source>As it was on %1 at %2</source>
        <extracomment>%1 is a date, %2 a time: how old what is shown is.</extracomment>
        <translation>Ayon sa lagay noong %1, %2</translation>
    </message>
    <message>
        <source>Choose a student to see the day and the week, and to correct a slip.</source>
        <translation>Pumili ng mag-aaral para makita ang araw at linggo, at para itama ang pagkakamali.</translation>
    </message>
    <message>
        <source>Excuse</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Payagan</translation>
    </message>
    <message>
        <source>Was here</source>
        <extracomment>A button that opens a list of reasons: the student was there without having been counted.</extracomment>
        <translation>Narito siya</translation>
    </message>
    <message>
        <source>Came late</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Dumating nang huli</translation>
    </message>
    <message>
        <source>Left early</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Umalis nang maaga</translation>
    </message>
    <message>
        <source>Does not count</source>
        <extracomment>A button that opens a list of reasons: a scan does not count.</extracomment>
        <translation>Hindi bilang</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>I-undo</translation>
    </message>
    <message>
        <source>at</source>
        <extracomment>A box to tick, before a time.</extracomment>
        <translation>alas</translation>
    </message>
    <message>
        <source>Time of it</source>
        <extracomment>Name of a field, for screen readers: when the student came or left.</extracomment>
        <translation>Oras nito</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <extracomment>Last in a list of reasons.</extracomment>
        <translation>Ibang dahilan…</translation>
    </message>
    <message>
        <source>What is the reason? It stays in the register.</source>
        <translation>Ano ang dahilan? Mananatili ito sa talaan.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Dahilan</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Reasons for an excuse.
----------
Reasons why a student has left early.</extracomment>
        <translation>May sakit</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Pamilya</translation>
    </message>
    <message>
        <source>School event</source>
        <translation>Gawain ng paaralan</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Panahon</translation>
    </message>
    <message>
        <source>Forgot the badge</source>
        <extracomment>Reasons why a student is entered by hand.</extracomment>
        <translation>Nakalimutan ang badge</translation>
    </message>
    <message>
        <source>Kiosk was out of order</source>
        <translation>Sira ang kiosk</translation>
    </message>
    <message>
        <source>Seen by the teacher</source>
        <translation>Nakita ng guro</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Sinundo</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>May lakad</translation>
    </message>
    <message>
        <source>Somebody else&apos;s badge</source>
        <extracomment>Reasons why a scan does not count.</extracomment>
        <translation>Badge ng iba</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Na-scan nang mali</translation>
    </message>
    <message>
        <source>Was a test</source>
        <translation>Pagsubok lang</translation>
    </message>
    <message>
        <source>Undone in the office</source>
        <extracomment>The reason that the register keeps when a correction is undone.</extracomment>
        <translation>Inundo sa opisina</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Mga scan</translation>
    </message>
    <message>
        <source>None on this day.</source>
        <translation>Wala sa araw na ito.</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Of a scan: %1 is a time.</extracomment>
        <translation>Labas nang %1</translation>
    </message>
    <message>
        <source>In at %1, late</source>
        <translation>Pasok nang %1, huli</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>Pasok nang %1</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>hindi bilang</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Mga pagtatama</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Wala.</translation>
    </message>
    <message>
        <source>A scan does not count</source>
        <translation>Hindi bilang ang isang scan</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is what the office corrected (&quot;Came late&quot;), %2 a time.</extracomment>
        <translation>%1 nang %2</translation>
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
        <translation>na-undo</translation>
    </message>
    <message>
        <source>This day and the six before it</source>
        <translation>Ang araw na ito at ang anim bago nito</translation>
    </message>
    <message>
        <source>late</source>
        <translation>huli</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>may pahintulot</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>liban</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>nasa oras</translation>
    </message>
    <message>
        <source>Photo</source>
        <extracomment>A button. The cloud notes who looks.</extracomment>
        <translation>Larawan</translation>
    </message>
    <message>
        <source>This scan was recorded without a photo.</source>
        <translation>Naitala ang scan na ito nang walang larawan.</translation>
    </message>
    <message>
        <source>The kiosk has not sent this photo yet.</source>
        <translation>Hindi pa naipapadala ng kiosk ang larawang ito.</translation>
    </message>
    <message>
        <source>This photo cannot be shown: the file is damaged.</source>
        <translation>Hindi maipakita ang larawang ito: sira ang file.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
    <message>
        <source>%1: sending the correction.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: ipinapadala ang pagtatama.</translation>
    </message>
    <message>
        <source>%1: corrected.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: naitama na.</translation>
    </message>
    <message>
        <source>%1: not corrected. %2</source>
        <extracomment>%1 is a student, %2 a sentence that says why.</extracomment>
        <translation>%1: hindi naitama. %2</translation>
    </message>
</context>
<context>
    <name>DeskSentences</name>
    <message>
        <source>Rollcall office</source>
        <extracomment>Title of the office&apos;s program.</extracomment>
        <translation>Opisina ng Rollcall</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Name of the list of pages, for screen readers.</extracomment>
        <translation>Mga pahina</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Wika</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Mag-sign out</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is an e-mail address.</extracomment>
        <translation>Naka-sign in bilang %1</translation>
    </message>
    <message>
        <source>Sign in to the school</source>
        <translation>Mag-sign in sa paaralan</translation>
    </message>
    <message>
        <source>With your account of the school&apos;s staff. Address and key are on the note of whoever set up the school&apos;s project.</source>
        <translation>Gamit ang account mo bilang kawani ng paaralan. Ang address at key ay nasa tala ng naghanda ng proyekto ng paaralan.</translation>
    </message>
    <message>
        <source>Address of the project</source>
        <extracomment>Label of a field: the web address of the school&apos;s project.</extracomment>
        <translation>Address ng proyekto</translation>
    </message>
    <message>
        <source>It begins with https:// and often ends with .supabase.co</source>
        <translation>Nagsisimula sa https:// at madalas nagtatapos sa .supabase.co</translation>
    </message>
    <message>
        <source>Publishable key</source>
        <extracomment>Label of a field: the project&apos;s publishable API key.</extracomment>
        <translation>Publishable key</translation>
    </message>
    <message>
        <source>It begins with sb_publishable_ or with eyJ</source>
        <translation>Nagsisimula sa sb_publishable_ o sa eyJ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Mag-sign in</translation>
    </message>
    <message>
        <source>Asking the cloud.</source>
        <translation>Tinatanong ang cloud.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field that was left empty.</extracomment>
        <translation>Pakipunan ito.</translation>
    </message>
    <message>
        <source>Another school</source>
        <extracomment>A button that shows the fields of the project&apos;s address and key.</extracomment>
        <translation>Ibang paaralan</translation>
    </message>
    <message>
        <source>The cloud does not answer. Check this computer&apos;s network, then try again.</source>
        <translation>Hindi sumasagot ang cloud. Suriin ang network ng computer na ito, saka subukan muli.</translation>
    </message>
    <message>
        <source>Something else answers in the cloud&apos;s place. Open a web page to see whether the network wants you to log in, or check the address.</source>
        <translation>May ibang sumasagot kapalit ng cloud. Magbukas ng web page para makita kung kailangang mag-log in sa network, o suriin ang address.</translation>
    </message>
    <message>
        <source>The school&apos;s project is paused. Its owner can resume it in the dashboard.</source>
        <translation>Nakahinto ang proyekto ng paaralan. Maipagpapatuloy ito ng may-ari sa dashboard.</translation>
    </message>
    <message>
        <source>The project does not know this key. Copy the publishable key from the project&apos;s settings again.</source>
        <translation>Hindi kilala ng proyekto ang key na ito. Kopyahin muli ang publishable key mula sa settings ng proyekto.</translation>
    </message>
    <message>
        <source>The cloud does not know this e-mail with this password.</source>
        <translation>Hindi kilala ng cloud ang e-mail na ito na may ganitong password.</translation>
    </message>
    <message>
        <source>This account is not of the school&apos;s staff. The owner of the project can add it.</source>
        <translation>Hindi kabilang sa kawani ng paaralan ang account na ito. Maidaragdag ito ng may-ari ng proyekto.</translation>
    </message>
    <message>
        <source>The school&apos;s project is older than this program. A technician brings it up to date with: rollcallctl office init</source>
        <translation>Mas luma ang proyekto ng paaralan kaysa sa programang ito. Ina-update ito ng technician gamit ang: rollcallctl office init</translation>
    </message>
    <message>
        <source>The cloud has not taken it, and nothing was changed.</source>
        <translation>Hindi ito tinanggap ng cloud, at walang nabago.</translation>
    </message>
    <message>
        <source>This is not the address of a project. One looks like https://abcdefghijkl.supabase.co</source>
        <translation>Hindi ito address ng proyekto. Ganito ang itsura nito: https://abcdefghijkl.supabase.co</translation>
    </message>
    <message>
        <source>This is not an API key.</source>
        <translation>Hindi ito API key.</translation>
    </message>
    <message>
        <source>This is a secret key, which opens everything. It must not be entered here: take the publishable key.</source>
        <translation>Secret key ito na nagbubukas ng lahat. Hindi ito dapat ilagay dito: gamitin ang publishable key.</translation>
    </message>
    <message>
        <source>Signed in, but the address cannot be kept on this computer: its settings cannot be written.</source>
        <translation>Naka-sign in, pero hindi maitago ang address sa computer na ito: hindi masulat ang settings nito.</translation>
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
        <translation>Offline: walang mababago ngayon.</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Hindi pa nai-save ang iyong inilagay.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <extracomment>A button: do not save.</extracomment>
        <translation>Umalis nang hindi nagse-save</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>A button: go back to what was typed.</extracomment>
        <translation>Bumalik</translation>
    </message>
</context>
<context>
    <name>ForgotSentences</name>
    <message>
        <source>Forgot badge</source>
        <extracomment>A button for a student who has no badge today.</extracomment>
        <translation>Nalimutan ang ID</translation>
    </message>
    <message>
        <source>Which section are you in?</source>
        <extracomment>Above the sections of the school, of which a student touches their own.</extracomment>
        <translation>Anong section ka?</translation>
    </message>
    <message>
        <source>No section</source>
        <extracomment>In the list of sections: of students who are in none.</extracomment>
        <translation>Walang section</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Ano ang pangalan mo?</translation>
    </message>
    <message>
        <source>%1: touch the first letters of your name.</source>
        <extracomment>Above keys with letters. %1 is the section, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>%1: pindutin ang mga unang letra ng pangalan mo.</translation>
    </message>
    <message>
        <source>Delete letter</source>
        <extracomment>What assistive technology says of the key that deletes the last letter.</extracomment>
        <translation>Burahin ang letra</translation>
    </message>
    <message>
        <source>Page back</source>
        <extracomment>What assistive technology says of the button to the page of tiles before.</extracomment>
        <translation>Nakaraang pahina</translation>
    </message>
    <message>
        <source>Next page</source>
        <extracomment>What assistive technology says of the button to the next page of tiles.</extracomment>
        <translation>Susunod na pahina</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Binabasa ang listahan ng mga mag-aaral.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now. Please see the office.</source>
        <translation>Hindi mabasa ngayon ang listahan ng mga mag-aaral. Mangyaring pumunta sa opisina.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A student and the section, such as &quot;Ana Reyes, Grade 8 - Narra&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Please ask a member of staff to enter the PIN.</source>
        <extracomment>To a student without a badge and to the member of staff who enters the office&apos;s PIN for them.</extracomment>
        <translation>Magpatulong sa kawani na ilagay ang PIN.</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>On the button by which a member of staff has a student counted who has no badge.</extracomment>
        <translation>Itala</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the page before, on the way of a student without a badge.</extracomment>
        <translation>Bumalik</translation>
    </message>
</context>
<context>
    <name>HelpSentences</name>
    <message>
        <source>No badge, or it does not work? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>Walang ID, o ayaw gumana? Puwede mong gamitin ang “%1”.</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>On a button: how to hold a badge.</extracomment>
        <translation>Tulong</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>What assistive technology says of the button &quot;A+&quot;.</extracomment>
        <translation>Mas malaking titik</translation>
    </message>
    <message>
        <source>How to hold your badge</source>
        <translation>Paano ipakita ang iyong ID</translation>
    </message>
    <message>
        <source>Hold your badge flat in front of the camera.</source>
        <translation>Itapat nang lapat ang ID mo sa kamera.</translation>
    </message>
    <message>
        <source>About as far away as your hand is long.</source>
        <translation>Kasinlayo ng haba ng iyong kamay.</translation>
    </message>
    <message>
        <source>Hold still until you see your name.</source>
        <translation>Huwag gumalaw hanggang makita mo ang pangalan mo.</translation>
    </message>
    <message>
        <source>No badge, or it does not work? Please see the office.</source>
        <translation>Walang ID, o ayaw gumana? Mangyaring pumunta sa opisina.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On the page of help: to the page before.</extracomment>
        <translation>Bumalik</translation>
    </message>
    <message>
        <source>I am new</source>
        <extracomment>A button for a student who is not on the roster yet.</extracomment>
        <translation>Bago ako</translation>
    </message>
    <message>
        <source>Welcome. You are not on the list yet.</source>
        <extracomment>To a student who is not on the roster yet.</extracomment>
        <translation>Maligayang pagdating. Wala ka pa sa listahan.</translation>
    </message>
    <message>
        <source>Not new here? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>Hindi ka bago? Puwede mong gamitin ang “%1”.</translation>
    </message>
    <message>
        <source>Go to the office and say your name.</source>
        <translation>Pumunta sa opisina at sabihin ang pangalan mo.</translation>
    </message>
    <message>
        <source>Show your badge there. They put you on the list.</source>
        <translation>Ipakita roon ang ID mo. Ilalagay ka nila sa listahan.</translation>
    </message>
    <message>
        <source>Then hold your badge here again.</source>
        <translation>Pagkatapos, itapat ulit dito ang ID mo.</translation>
    </message>
    <message>
        <source>Not new here? The office helps you, too.</source>
        <translation>Hindi ka bago? Tutulungan ka rin ng opisina.</translation>
    </message>
</context>
<context>
    <name>ImportDeskSentences</name>
    <message>
        <source>Import a list</source>
        <translation>Mag-import ng listahan</translation>
    </message>
    <message>
        <source>Choose the list of students</source>
        <translation>Piliin ang listahan ng mga mag-aaral</translation>
    </message>
    <message>
        <source>Workbooks and lists</source>
        <extracomment>File filter.</extracomment>
        <translation>Mga workbook at listahan</translation>
    </message>
    <message>
        <source>The list is being read …</source>
        <translation>Binabasa ang listahan …</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Listahan: %1</translation>
    </message>
    <message>
        <source>List: %1, sheet %2</source>
        <translation>Listahan: %1, sheet %2</translation>
    </message>
    <message>
        <source>Students on the list: %1. At school until now: %2. Rows left out: %3.</source>
        <translation>Nasa listahan: %1. Nasa paaralan hanggang ngayon: %2. Hindi isinamang hanay: %3.</translation>
    </message>
    <message>
        <source>New: %1. Changed: %2. They leave: %3.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Bago: %1. Binago: %2. Aalis: %3.</translation>
    </message>
    <message>
        <source>The list changes nothing.</source>
        <translation>Walang binabago ang listahan.</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Mga kolum ng listahan</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>Heading of a table: a column of the list.</extracomment>
        <translation>Kolum</translation>
    </message>
    <message>
        <source>Taken for</source>
        <extracomment>Heading of a table: what a column of the list is taken for.</extracomment>
        <translation>Binabasa bilang</translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>What a column is taken for: nothing.</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Numero ng mag-aaral</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Pangalan</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apelyido</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Buong pangalan</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Seksiyon</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Baitang</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Katayuan</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Whether somebody is a student or a teacher.</extracomment>
        <translation>Tungkulin</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Wika</translation>
    </message>
    <message>
        <source>Who is not on the list &amp;stays</source>
        <translation>Mananatili ang &amp;wala sa listahan</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>Mga pagbabago (%1)</translation>
    </message>
    <message>
        <source>Rows to look at (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>Mga hanay na titingnan (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading: what happens to a student.</extracomment>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Pangalan</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>A student whom the list adds.</extracomment>
        <translation>Bago</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>A student whom the list changes.</extracomment>
        <translation>Binago</translation>
    </message>
    <message>
        <source>Leaves</source>
        <extracomment>A student who is not on the list.</extracomment>
        <translation>Aalis</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Heading: the row of the file.</extracomment>
        <translation>Hanay</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Heading: what is wrong with a row.</extracomment>
        <translation>Bakit</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Ano ang gagawin</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>A row that refuses the list.</extracomment>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>A row that is left out.</extracomment>
        <translation>Hindi isinama</translation>
    </message>
    <message>
        <source>Taken</source>
        <extracomment>A row that is taken, and to be looked at.</extracomment>
        <translation>Isinama</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <extracomment>Button: takes a row that was left out.</extracomment>
        <translation>&amp;Isama pa rin</translation>
    </message>
    <message>
        <source>Say which column is the student number, and which is the name.</source>
        <translation>Sabihin kung aling kolum ang numero ng mag-aaral at alin ang pangalan.</translation>
    </message>
    <message>
        <source>There are faults in the list. Correct it there, and choose it again.</source>
        <translation>May mga mali sa listahan. Itama ang mga ito roon at piliin itong muli.</translation>
    </message>
    <message>
        <source>%1 of %2 students would leave. Is the list that of the whole school?</source>
        <translation>Aalis ang %1 sa %2 mag-aaral. Listahan ba ito ng buong paaralan?</translation>
    </message>
    <message>
        <source>Many students would get another name. Was a column sorted alone?</source>
        <translation>Maraming mag-aaral ang mag-iiba ang pangalan. May kolum bang inayos nang mag-isa?</translation>
    </message>
    <message>
        <source>&amp;Write to the cloud</source>
        <extracomment>Button.</extracomment>
        <translation>I&amp;sulat sa cloud</translation>
    </message>
    <message>
        <source>The list is being written to the cloud …</source>
        <translation>Isinusulat ang listahan sa cloud …</translation>
    </message>
    <message>
        <source>The list was written. New: %1. Changed: %2. They left: %3.</source>
        <translation>Naisulat ang listahan. Bago: %1. Binago: %2. Umalis: %3.</translation>
    </message>
    <message>
        <source>Somebody has changed students in the meantime. Nothing was written: look at the changes again.</source>
        <translation>May nagbago ng mga mag-aaral habang ginagawa ito. Walang naisulat: tingnan muli ang mga pagbabago.</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <extracomment>Button.</extracomment>
        <translation>I-&amp;undo ang import na ito</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>I-undo ang huling import</translation>
    </message>
    <message>
        <source>The import is being taken back …</source>
        <translation>Binabawi ang import …</translation>
    </message>
    <message>
        <source>The import was taken back. Students as before: %1.</source>
        <translation>Nabawi ang import. Gaya ng dati: %1.</translation>
    </message>
    <message>
        <source>These were changed by somebody since, and stay as they are: %1.</source>
        <translation>May nagbago na sa mga ito mula noon, at mananatili sila: %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Kanselahin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>&amp;Mag-import ng listahan…</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <extracomment>Button with a menu: import a list, undo the last import.</extracomment>
        <translation>&amp;Listahan</translation>
    </message>
</context>
<context>
    <name>KiosksDeskSentences</name>
    <message>
        <source>Kiosks</source>
        <translation>Mga kiosk</translation>
    </message>
    <message>
        <source>Asking the cloud for the school&apos;s kiosks.</source>
        <translation>Itinatanong sa cloud ang mga kiosk ng paaralan.</translation>
    </message>
    <message>
        <source>The school has no kiosk yet. Pair the first one.</source>
        <translation>Wala pang kiosk ang paaralan. Ipares ang una.</translation>
    </message>
    <message>
        <source>Kiosks: %1. Silent: %2.</source>
        <extracomment>Numbers of kiosks, above their list.</extracomment>
        <translation>Mga kiosk: %1. Tahimik: %2.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time: what the page shows was so then.</extracomment>
        <translation>Noong %1</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of a table: what the office calls a kiosk.</extracomment>
        <translation>Pangalan</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of a table: where a kiosk stands.</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: whether a kiosk works.</extracomment>
        <translation>Kalagayan</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Huling ulat</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bersiyon</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Column of a table: how many records the cloud does not have yet.</extracomment>
        <translation>Naghihintay</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <extracomment>Column of a table: since when the oldest record waits to be sent.</extracomment>
        <translation>Naghihintay mula</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orasan</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Free on disk</source>
        <translation>Libre sa disk</translation>
    </message>
    <message>
        <source>Working</source>
        <extracomment>State of a kiosk: it reports as it should.</extracomment>
        <translation>Gumagana</translation>
    </message>
    <message>
        <source>Silent</source>
        <extracomment>State of a kiosk: it has not reported for longer than it should.</extracomment>
        <translation>Tahimik</translation>
    </message>
    <message>
        <source>Has never reported</source>
        <extracomment>State of a kiosk.</extracomment>
        <translation>Hindi pa nag-ulat</translation>
    </message>
    <message>
        <source>Not paired yet</source>
        <extracomment>State of a kiosk: no computer has used its code yet.</extracomment>
        <translation>Hindi pa ipinares</translation>
    </message>
    <message>
        <source>Shut out</source>
        <extracomment>State of a kiosk: the office has taken its rights away.</extracomment>
        <translation>Pinagsarhan</translation>
    </message>
    <message>
        <source>Works</source>
        <extracomment>Of a camera.</extracomment>
        <translation>Gumagana</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Of a kiosk that has a scanner instead of a camera.</extracomment>
        <translation>Wala</translation>
    </message>
    <message>
        <source>Gives no pictures</source>
        <extracomment>Of a camera.</extracomment>
        <translation>Walang larawan</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>Of a clock.</extracomment>
        <translation>Tama</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <extracomment>Of a clock; %1 is a number of seconds.</extracomment>
        <translation>%1 s na una</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>%1 s na huli</translation>
    </message>
    <message>
        <source>%1 min ahead</source>
        <extracomment>Of a clock; %1 is a number of minutes.</extracomment>
        <translation>%1 min na una</translation>
    </message>
    <message>
        <source>%1 min behind</source>
        <translation>%1 min na huli</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <extracomment>Room on a disk; %1 is a number.</extracomment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Choose a kiosk to name it, to give it a new code or to shut it out.</source>
        <translation>Pumili ng kiosk para pangalanan ito, bigyan ng bagong code, o pagsarhan.</translation>
    </message>
    <message>
        <source>Nothing was heard of it since %1: it is switched off, has no network, or the cloud refuses its login. If it is switched on it counts all the same, and what it counts arrives when it is back.</source>
        <translation>Walang balita mula rito mula %1: nakapatay ito, walang network, o tinatanggihan ng cloud ang login nito. Kung nakabukas ito, nagbibilang pa rin ito, at darating ang bilang pagbalik nito.</translation>
    </message>
    <message>
        <source>It is paired, and was not heard of since. Is it switched on, and has it a network?</source>
        <translation>Naipares na ito at wala nang balita mula noon. Nakabukas ba ito at may network?</translation>
    </message>
    <message>
        <source>No kiosk has used its code yet. Make a new code if the time of the last one is over.</source>
        <translation>Wala pang kiosk na gumamit ng code nito. Gumawa ng bago kung lampas na ang oras ng huli.</translation>
    </message>
    <message>
        <source>It neither reads nor writes in the cloud. What it has not sent is still on its disk.</source>
        <translation>Hindi ito nagbabasa o nagsusulat sa cloud. Nasa disk pa nito ang hindi naipadala.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Pangalan</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;I-save</translation>
    </message>
    <message>
        <source>Save or discard first what you typed for %1.</source>
        <translation>I-save o itapon muna ang itinipa mo para sa %1.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <extracomment>Button: what was typed and not saved is taken back.</extracomment>
        <translation>I&amp;tapon</translation>
    </message>
    <message>
        <source>Meanwhile somebody else has called it “%1”, place “%2”. Saving replaces what you changed.</source>
        <translation>Samantala, tinawag ito ng iba na “%1”, lugar “%2”. Papalitan ng pag-save ang binago mo.</translation>
    </message>
    <message>
        <source>Missing records</source>
        <translation>Mga nawawalang tala</translation>
    </message>
    <message>
        <source>Everything that it told of is in the cloud.</source>
        <translation>Nasa cloud ang lahat ng iniulat nito.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <extracomment>Numbers of records that are missing.</extracomment>
        <translation>Bilang %1</translation>
    </message>
    <message>
        <source>Numbers %1 to %2</source>
        <translation>Mga bilang %1 hanggang %2</translation>
    </message>
    <message>
        <source>It counted these and they are not in the cloud: not sent yet, set aside on the kiosk, or lost.</source>
        <translation>Binilang nito ang mga ito pero wala sa cloud: hindi pa naipadala, itinabi sa kiosk, o nawala.</translation>
    </message>
    <message>
        <source>Further ones: %1</source>
        <extracomment>Under a list of numbers of records that are missing.</extracomment>
        <translation>Iba pa: %1</translation>
    </message>
    <message>
        <source>Pair a ne&amp;w kiosk…</source>
        <translation>Magpares ng &amp;bagong kiosk…</translation>
    </message>
    <message>
        <source>New &amp;code…</source>
        <translation>Bagong &amp;code…</translation>
    </message>
    <message>
        <source>What is the new kiosk to be called?</source>
        <translation>Ano ang itatawag sa bagong kiosk?</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>&amp;Pagkakakilanlan</translation>
    </message>
    <message>
        <source>1 to 64 of A-Z a-z 0-9 . _ - without blanks, such as gate-2. It stands in every record of the kiosk and does not change; how people call it can be said later.</source>
        <translation>1 hanggang 64 ng A-Z a-z 0-9 . _ - na walang patlang, gaya ng gate-2. Nasa bawat tala ito ng kiosk at hindi nagbabago; masasabi mamaya ang itatawag dito ng mga tao.</translation>
    </message>
    <message>
        <source>There is a kiosk %1 already. To replace it, choose it in the list and make a new code.</source>
        <translation>May kiosk nang %1. Para palitan ito, piliin ito sa listahan at gumawa ng bagong code.</translation>
    </message>
    <message>
        <source>&amp;Make the code</source>
        <translation>&amp;Gawin ang code</translation>
    </message>
    <message>
        <source>For the kiosk %1, once, until %2</source>
        <translation>Para sa kiosk na %1, isang beses, hanggang %2</translation>
    </message>
    <message>
        <source>At the kiosk, a technician types the code (rollcallctl setup), or takes this picture along (rollcallctl pair --picture). Nobody is shown it again.</source>
        <translation>Sa kiosk, itinitipa ng teknisyan ang code (rollcallctl setup), o dala niya ang larawang ito (rollcallctl pair --picture). Hindi na ito ipapakita muli.</translation>
    </message>
    <message>
        <source>The computer that is this kiosk now goes on until the code is used, and is shut out then.</source>
        <translation>Magpapatuloy ang computer na kiosk ngayon hanggang magamit ang code, at saka ito pagsasarhan.</translation>
    </message>
    <message>
        <source>QR code with the project&apos;s address, its key and the pairing code</source>
        <translation>QR code na may address ng proyekto, susi nito, at code ng pagpapares</translation>
    </message>
    <message>
        <source>C&amp;opy the code</source>
        <translation>K&amp;opyahin ang code</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>I&amp;sara</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Kanselahin</translation>
    </message>
    <message>
        <source>Shut &amp;out…</source>
        <translation>Pagsar&amp;han…</translation>
    </message>
    <message>
        <source>Let &amp;in again</source>
        <translation>Papasukin &amp;muli</translation>
    </message>
    <message>
        <source>Shut %1 out?</source>
        <translation>Pagsarhan ang %1?</translation>
    </message>
    <message>
        <source>From its next request on it neither reads nor writes in the cloud, and when it hears of that it wipes its list of students and counts nobody. What it has not sent stays on its disk. It can be let in again.</source>
        <translation>Mula sa susunod na hiling nito, hindi na ito magbabasa o magsusulat sa cloud; kapag nalaman nito, buburahin nito ang listahan ng mag-aaral at walang bibilangin. Mananatili sa disk nito ang hindi naipadala. Puwede itong papasukin muli.</translation>
    </message>
    <message>
        <source>&amp;Shut out</source>
        <translation>&amp;Pagsarhan</translation>
    </message>
    <message>
        <source>The name of %1 is on its way to the cloud.</source>
        <translation>Papunta na sa cloud ang pangalan ng %1.</translation>
    </message>
    <message>
        <source>%1 is called so from now on.</source>
        <translation>Ganito na ang tawag sa %1 mula ngayon.</translation>
    </message>
    <message>
        <source>The cloud makes a code for %1.</source>
        <translation>Gumagawa ang cloud ng code para sa %1.</translation>
    </message>
    <message>
        <source>%1 has a new code; an earlier one that was not used is void.</source>
        <translation>May bagong code ang %1; walang bisa ang naunang hindi nagamit.</translation>
    </message>
    <message>
        <source>%1 is being shut out.</source>
        <translation>Pinagsasarhan ang %1.</translation>
    </message>
    <message>
        <source>%1 is shut out.</source>
        <translation>Pinagsarhan na ang %1.</translation>
    </message>
    <message>
        <source>%1 is being let in again.</source>
        <translation>Pinapapasok muli ang %1.</translation>
    </message>
    <message>
        <source>%1 is let in again, and sends what waits when it asks next.</source>
        <translation>Pinapasok muli ang %1, at ipadadala nito ang naghihintay sa susunod na hiling.</translation>
    </message>
    <message>
        <source>The cloud has no kiosk %1 any more.</source>
        <translation>Wala nang kiosk na %1 sa cloud.</translation>
    </message>
    <message>
        <source>A name and a place have at most %1 characters.</source>
        <translation>Hanggang %1 karakter lamang ang pangalan at lugar.</translation>
    </message>
</context>
<context>
    <name>OfficeSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that says who was counted today.</extracomment>
        <translation>Ngayong araw</translation>
    </message>
    <message>
        <source>Reading the register.</source>
        <translation>Binabasa ang talaan.</translation>
    </message>
    <message>
        <source>The register cannot be read now.</source>
        <translation>Hindi mabasa ngayon ang talaan.</translation>
    </message>
    <message>
        <source>Here: %1 of %2. Late: %3. Left: %4.</source>
        <extracomment>Numbers of students: who is in the school, of how many; who came late; who has gone.</extracomment>
        <translation>Narito: %1 sa %2. Huli: %3. Umalis: %4.</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>What a student was counted as.</extracomment>
        <translation>Huli</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>What a student was counted as: leaving.</extracomment>
        <translation>Lumabas</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>What a student was counted as: coming, in time.</extracomment>
        <translation>Nasa oras</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Title of the page that says what is in order with this kiosk and what is not.</extracomment>
        <translation>Kalagayan</translation>
    </message>
    <message>
        <source>Looking at this kiosk, for %1 s so far.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Sinusuri ang kiosk na ito, %1 s na.</translation>
    </message>
    <message>
        <source>This kiosk could not be examined.</source>
        <translation>Hindi masuri ang kiosk na ito.</translation>
    </message>
    <message>
        <source>Faults: %1. They come first.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Mga depekto: %1. Nauuna ang mga ito.</translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>Walang nakitang depekto.</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Title of the page that says what this program and this kiosk are.</extracomment>
        <translation>Tungkol dito</translation>
    </message>
    <message>
        <source>What the technician asks for first.</source>
        <translation>Ang unang itinatanong ng technician.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Paaralan</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>The name under which the cloud knows this kiosk.</extracomment>
        <translation>Device</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bersiyon</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Folder ng data</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>File ng settings</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Mga lisensiya</translation>
    </message>
    <message>
        <source>no badge</source>
        <extracomment>How a student was counted: staff vouched for them.</extracomment>
        <translation>walang ID</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>On a button: a report for a technician is written to a USB stick.</extracomment>
        <translation>Ulat</translation>
    </message>
    <message>
        <source>Write a report for the technician to this stick? No student and no password is in it.</source>
        <translation>Isulat sa stick na ito ang ulat para sa teknisyan? Walang estudyante at walang password dito.</translation>
    </message>
    <message>
        <source>Write it</source>
        <extracomment>On a button: yes, write the report.</extracomment>
        <translation>Isulat</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1 is the name of a file on a USB stick.</extracomment>
        <translation>Naisulat: %1</translation>
    </message>
    <message>
        <source>No report was written.</source>
        <translation>Walang naisulat na ulat.</translation>
    </message>
    <message>
        <source>Voided</source>
        <extracomment>Of a scan that the office has declared not to count.</extracomment>
        <translation>Pinawalang-bisa</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <extracomment>On a button: why a scan does not count. Nobody meant to be scanned.</extracomment>
        <translation>Na-scan nang hindi sinasadya</translation>
    </message>
    <message>
        <source>Wrong badge, mixed up</source>
        <extracomment>On a button: why a scan does not count. The student held another student&apos;s badge without noticing.</extracomment>
        <translation>Maling ID, napagpalit</translation>
    </message>
    <message>
        <source>Badge used by somebody else</source>
        <extracomment>On a button: why a scan does not count. Somebody else held the student&apos;s badge to the kiosk.</extracomment>
        <translation>Ibang tao ang gumamit ng ID</translation>
    </message>
    <message>
        <source>Test of the kiosk</source>
        <extracomment>On a button: why a scan does not count. Somebody only tried the kiosk.</extracomment>
        <translation>Pagsubok sa kiosk</translation>
    </message>
    <message>
        <source>Should this scan not count? Choose why.</source>
        <translation>Hindi ba dapat bilangin ang scan na ito? Piliin ang dahilan.</translation>
    </message>
    <message>
        <source>Void this scan? It is kept on record but does not count, and the student can be scanned again.</source>
        <translation>Pawalang-bisa ang scan na ito? Mananatili ito sa talaan ngunit hindi bibilangin, at puwedeng i-scan muli ang estudyante.</translation>
    </message>
    <message>
        <source>Void it</source>
        <extracomment>On a button: yes, this scan does not count.</extracomment>
        <translation>Pawalang-bisa</translation>
    </message>
    <message>
        <source>The scan is void.</source>
        <translation>Pinawalang-bisa na ang scan.</translation>
    </message>
    <message>
        <source>The scan was void already.</source>
        <translation>Dati nang pinawalang-bisa ang scan.</translation>
    </message>
    <message>
        <source>The scan could not be voided and still counts. Try again; if that fails, open Health.</source>
        <translation>Hindi napawalang-bisa ang scan at binibilang pa rin. Subukan muli; kung hindi pa rin, buksan ang “Kalagayan”.</translation>
    </message>
    <message>
        <source>Another kiosk recorded this scan. Void it there, or in the cloud.</source>
        <translation>Ibang kiosk ang nagtala ng scan na ito. Pawalang-bisa ito roon o sa cloud.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <extracomment>A button that ends the program.</extracomment>
        <translation>Isara ang kiosk</translation>
    </message>
    <message>
        <source>Close the kiosk? Nobody is counted meanwhile.</source>
        <translation>Isara ang kiosk? Walang mabibilang habang sarado ito.</translation>
    </message>
    <message>
        <source>What was counted is safe. A kiosk that starts by itself is back in a few seconds, with the settings as they are saved.</source>
        <translation>Ligtas ang mga nabilang na. Ang kiosk na kusang nagsisimula ay babalik sa ilang segundo, gamit ang naka-save na settings.</translation>
    </message>
</context>
<context>
    <name>PromotionDeskSentences</name>
    <message>
        <source>Next school year</source>
        <translation>Susunod na taong panuruan</translation>
    </message>
    <message>
        <source>&amp;Next school year…</source>
        <translation>&amp;Susunod na taong panuruan…</translation>
    </message>
    <message>
        <source>Say what each section is called next year, and which leave. The others stay as they are. All students are moved at once, or nobody is.</source>
        <translation>Sabihin ang tawag sa bawat seksiyon sa susunod na taon at kung alin ang aalis. Mananatili ang iba. Sabay-sabay na ililipat ang lahat ng mag-aaral, o walang ililipat.</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the section of this year.</extracomment>
        <translation>Seksiyon</translation>
    </message>
    <message>
        <source>Students</source>
        <extracomment>Heading of a column: how many.</extracomment>
        <translation>Mag-aaral</translation>
    </message>
    <message>
        <source>Next year</source>
        <extracomment>Heading of a column: the section of next year.</extracomment>
        <translation>Susunod na taon</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>Heading of a column of check boxes: the section leaves the school.</extracomment>
        <translation>Aalis</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Ano ang mangyayari</translation>
    </message>
    <message>
        <source>%1: leaves the school</source>
        <extracomment>A student of a section.</extracomment>
        <translation>%1: aalis sa paaralan</translation>
    </message>
    <message>
        <source>Other sections: %1. They leave: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Ibang seksiyon: %1. Aalis: %2.</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <extracomment>Button.</extracomment>
        <translation>I&amp;lipat sila</translation>
    </message>
    <message>
        <source>The students are being moved …</source>
        <translation>Inililipat ang mga mag-aaral …</translation>
    </message>
    <message>
        <source>It was done. Other sections: %1. They left: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Nagawa na. Ibang seksiyon: %1. Umalis: %2.</translation>
    </message>
    <message>
        <source>Nobody was moved: somebody has changed %1. Close this, and begin again.</source>
        <extracomment>Student numbers.</extracomment>
        <translation>Walang inilipat: may nagbago kay %1. Isara ito at magsimulang muli.</translation>
    </message>
    <message>
        <source>It may not have been done: %1 Look at the list before you try again.</source>
        <extracomment>A sentence that says why.</extracomment>
        <translation>Maaaring hindi ito nagawa: %1 Tingnan ang listahan bago subukang muli.</translation>
    </message>
    <message>
        <source>&amp;Undo this</source>
        <translation>I-&amp;undo ito</translation>
    </message>
    <message>
        <source>The students are being moved back …</source>
        <translation>Ibinabalik ang mga mag-aaral …</translation>
    </message>
    <message>
        <source>It was taken back. Students as before: %1.</source>
        <translation>Nabawi ito. Gaya ng dati: %1.</translation>
    </message>
</context>
<context>
    <name>ReportDeskSentences</name>
    <message>
        <source>Reports</source>
        <translation>Mga ulat</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>Label of a list of reports.</extracomment>
        <translation>Ulat</translation>
    </message>
    <message>
        <source>The register of a day</source>
        <translation>Ang talaan ng isang araw</translation>
    </message>
    <message>
        <source>Who was not counted on a day</source>
        <translation>Sino ang hindi nabilang sa isang araw</translation>
    </message>
    <message>
        <source>Days of a section, such as its month</source>
        <translation>Mga araw ng seksyon, gaya ng buwan nito</translation>
    </message>
    <message>
        <source>Days of a student</source>
        <translation>Mga araw ng isang mag-aaral</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Mula</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Hanggang</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Araw</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>Seksyon</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Lahat ng seksyon</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Label of a field: a part of the school day.</extracomment>
        <translation>Sesyon</translation>
    </message>
    <message>
        <source>Any session</source>
        <translation>Kahit anong sesyon</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Numero ng mag-aaral</translation>
    </message>
    <message>
        <source>As on the badge</source>
        <translation>Gaya ng nasa badge</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>A button: make the report and show it.</extracomment>
        <translation>Ipakita</translation>
    </message>
    <message>
        <source>Making the report.</source>
        <translation>Ginagawa ang ulat.</translation>
    </message>
    <message>
        <source>Choose a report and press Show. It can be printed and saved then.</source>
        <translation>Pumili ng ulat at pindutin ang Ipakita. Pagkatapos ay maipi-print at mase-save ito.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>A button that opens a list of kinds of files.</extracomment>
        <translation>I-save…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>I-save ang ulat</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
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
        <translation>I-print…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Naipadala sa printer.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Mga kabuuan</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Ang ulat</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>Mas maaga ang huling araw kaysa sa una.</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <extracomment>How many rows a table has.</extracomment>
        <translation>Mga hilera: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Na-save: %1</translation>
    </message>
    <message>
        <source>School Form 2 (SF2) of a section</source>
        <extracomment>A form of the Philippine Department of Education: the attendance of a section in a month. Its name stays as it is.</extracomment>
        <translation>School Form 2 (SF2) ng seksyon</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>Label of a month.</extracomment>
        <translation>Buwan</translation>
    </message>
    <message>
        <source>Month sheet of a section</source>
        <extracomment>A table with a row for each student and a column for each school day of a month.</extracomment>
        <translation>Talaan ng buwan ng isang seksyon</translation>
    </message>
    <message>
        <source>Choose a section.</source>
        <translation>Pumili ng seksyon.</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys, girls</source>
        <extracomment>Label of two numbers: how many boys and girls a section had on the first Friday of the school year.</extracomment>
        <translation>Enrolment sa unang Biyernes: lalaki, babae</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys</source>
        <extracomment>For screen readers: how many boys a section had on the first Friday of the school year.</extracomment>
        <translation>Enrolment sa unang Biyernes: lalaki</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: girls</source>
        <extracomment>For screen readers: how many girls a section had on the first Friday of the school year.</extracomment>
        <translation>Enrolment sa unang Biyernes: babae</translation>
    </message>
    <message>
        <source>Your own form, if you have one</source>
        <extracomment>Label of the name of a file: an Excel workbook that the school has drawn, to be filled.</extracomment>
        <translation>Sariling form, kung mayroon</translation>
    </message>
    <message>
        <source>Built in</source>
        <extracomment>In the empty field &quot;Your own form&quot;: then the form that comes with this program is filled.</extracomment>
        <translation>Kasama na</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>A button that opens a list of files.</extracomment>
        <translation>Pumili…</translation>
    </message>
</context>
<context>
    <name>RosterSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page with the list of the school&apos;s students.</extracomment>
        <translation>Mga mag-aaral</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Binabasa ang listahan ng mga mag-aaral.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now.</source>
        <translation>Hindi mabasa ngayon ang listahan ng mga mag-aaral.</translation>
    </message>
    <message>
        <source>From the cloud.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>Mula sa cloud.</translation>
    </message>
    <message>
        <source>From a file.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>Mula sa isang file.</translation>
    </message>
    <message>
        <source>An earlier list that was brought back.</source>
        <extracomment>Where the list of students came from: it was the one of before, and somebody brought it back.</extracomment>
        <translation>Isang naunang listahan na ibinalik.</translation>
    </message>
    <message>
        <source>There are no students yet: nobody can be counted.</source>
        <translation>Wala pang mag-aaral: walang mabibilang.</translation>
    </message>
    <message>
        <source>Students: %1.</source>
        <extracomment>How many are in the list.</extracomment>
        <translation>Mga mag-aaral: %1.</translation>
    </message>
    <message>
        <source>Updated %1 ago.</source>
        <extracomment>How old the list is; %1 is &quot;5 min&quot; or &quot;3 d&quot;.</extracomment>
        <translation>Na-update %1 ang nakalipas.</translation>
    </message>
    <message>
        <source>Still the old list: the cloud&apos;s has only %1 students.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Ang dating listahan pa rin: %1 lang ang mag-aaral sa cloud.</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>On the button that asks for a name to look for.</extracomment>
        <translation>Maghanap</translation>
    </message>
    <message>
        <source>The first letters of a name, section or number</source>
        <translation>Unang mga titik ng pangalan, seksyon o numero</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>On the button that shows who was found.</extracomment>
        <translation>Ipakita</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>On the button that shows all students again.</extracomment>
        <translation>Ipakita lahat</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>%1 is a number of students who match what was typed.</extracomment>
        <translation>Nahanap: %1</translation>
    </message>
    <message>
        <source>“%1”: %2 found.</source>
        <extracomment>%1 is what was typed, %2 a number of students.</extracomment>
        <translation>“%1”: %2 ang nahanap.</translation>
    </message>
    <message>
        <source>There is no list on a USB stick.</source>
        <translation>Walang listahan sa USB stick.</translation>
    </message>
    <message>
        <source>Save the list as .xlsx, .ods or .csv on the stick, not in a folder, and plug it in.</source>
        <translation>I-save ang listahan bilang .xlsx, .ods o .csv sa stick, wala sa folder, at isaksak ito.</translation>
    </message>
    <message>
        <source>Touch a file to see what it would change.</source>
        <translation>Pindutin ang file para makita kung ano ang mababago.</translation>
    </message>
    <message>
        <source>Reading the file.</source>
        <translation>Binabasa ang file.</translation>
    </message>
    <message>
        <source>This file cannot be read as a list of students.</source>
        <translation>Hindi mabasa ang file na ito bilang listahan ng mag-aaral.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. New: %1. Changed: %2. Removed: %3. Left out: %4.</source>
        <extracomment>What a file would do to the list; numbers of students.</extracomment>
        <translation>Wala pang nabago. Bago: %1. Binago: %2. Inalis: %3. Hindi isinama: %4.</translation>
    </message>
    <message>
        <source>This file is refused. Faults to correct: %1.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Tinanggihan ang file. Mga maling itatama: %1.</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>Of a row in a file.</extracomment>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>Of a row in a file that does not become a student.</extracomment>
        <translation>Hindi isinama</translation>
    </message>
    <message>
        <source>Check it</source>
        <extracomment>Of a row in a file that somebody should look at.</extracomment>
        <translation>Suriin</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>Of a student.</extracomment>
        <translation>Inalis</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Of a student.</extracomment>
        <translation>Binago</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Of a student who was not in the list before.</extracomment>
        <translation>Bago</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>Of a file, counted from 1.</extracomment>
        <translation>Linya %1</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <extracomment>A name or section as it was, and as it becomes.</extracomment>
        <translation>%1, ngayon ay %2</translation>
    </message>
    <message>
        <source>This removes %1 of %2 students.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Aalisin nito ang %1 sa %2 mag-aaral.</translation>
    </message>
    <message>
        <source>Of them in rows of the file that are left out: %1.</source>
        <extracomment>%1 is a number of students.</extracomment>
        <translation>Sa kanila, nasa mga hilerang hindi isinama: %1.</translation>
    </message>
    <message>
        <source>This gives %1 of %2 students another name.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Papalitan nito ang pangalan ng %1 sa %2 mag-aaral.</translation>
    </message>
    <message>
        <source>The cloud&apos;s list replaces it at the next update: change it there too.</source>
        <translation>Papalitan ito ng listahan ng cloud sa susunod na update: baguhin din doon.</translation>
    </message>
    <message>
        <source>Replace the current list? Students now: %1. In this list: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Palitan ang kasalukuyang listahan? Mga mag-aaral ngayon: %1. Sa listahang ito: %2.</translation>
    </message>
    <message>
        <source>Use this list</source>
        <extracomment>On the button that makes a file the list of students.</extracomment>
        <translation>Gamitin ito</translation>
    </message>
    <message>
        <source>Replacing the list.</source>
        <translation>Pinapalitan ang listahan.</translation>
    </message>
    <message>
        <source>The list was replaced.</source>
        <translation>Napalitan ang listahan.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the file again.</source>
        <translation>Walang nabago. Tingnan muli ang file.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>From a file, or the list of files, to what was shown before.</extracomment>
        <translation>Bumalik</translation>
    </message>
    <message>
        <source>Import list</source>
        <extracomment>On the button that takes a list of students from a USB stick.</extracomment>
        <translation>Kunin ang listahan</translation>
    </message>
</context>
<context>
    <name>ScheduleSentences</name>
    <message>
        <source>School day</source>
        <extracomment>Title of the page that says when students are counted as what.</extracomment>
        <translation>Araw ng klase</translation>
    </message>
    <message>
        <source>Reading the schedule.</source>
        <translation>Binabasa ang iskedyul.</translation>
    </message>
    <message>
        <source>The schedule cannot be read now.</source>
        <translation>Hindi mabasa ngayon ang iskedyul.</translation>
    </message>
    <message>
        <source>No schedule: every student is counted in once a day, at any time.</source>
        <translation>Walang iskedyul: isang beses bawat araw binibilang ang bawat estudyante, anumang oras.</translation>
    </message>
    <message>
        <source>The office&apos;s schedule, here since %1.</source>
        <extracomment>%1 is a date and time: since then this kiosk has had the schedule that the office made.</extracomment>
        <translation>Ang iskedyul ng opisina, narito mula %1.</translation>
    </message>
    <message>
        <source>The schedule in this kiosk&apos;s settings.</source>
        <translation>Ang iskedyul sa mga setting ng kiosk na ito.</translation>
    </message>
    <message>
        <source>The office&apos;s new schedule has a fault and is not used. This is the one of before.</source>
        <translation>May mali ang bagong iskedyul ng opisina at hindi ito ginagamit. Ito ang nauna.</translation>
    </message>
    <message>
        <source>Whole school</source>
        <extracomment>A button and a choice: the day of everybody for whom nothing else was said.</extracomment>
        <translation>Buong paaralan</translation>
    </message>
    <message>
        <source>Whose day?</source>
        <extracomment>Above a list of sections of the school: whose day is to be shown.</extracomment>
        <translation>Kaninong araw?</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Ang naunang araw</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Ang susunod na araw</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A part of the day: two times.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Counts as leaving</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Bilang na paglabas</translation>
    </message>
    <message>
        <source>Counts as late</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Bilang na huli</translation>
    </message>
    <message>
        <source>Counts as on time</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Bilang na nasa oras</translation>
    </message>
    <message>
        <source>No school: no scan counts</source>
        <translation>Walang pasok: walang bibilangin</translation>
    </message>
    <message>
        <source>Does not count: another session</source>
        <translation>Hindi bibilangin: ibang sesyon</translation>
    </message>
    <message>
        <source>Does not count: outside of the hours</source>
        <translation>Hindi bibilangin: labas sa oras</translation>
    </message>
    <message>
        <source>School&apos;s schedule</source>
        <extracomment>Of a schedule: it is the one of the whole school.</extracomment>
        <translation>Iskedyul ng paaralan</translation>
    </message>
    <message>
        <source>Schedule of %1</source>
        <extracomment>Of a schedule: %1 is the grade, section or student for whom it was made.</extracomment>
        <translation>Iskedyul ng %1</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On a button: closes a list of sections.</extracomment>
        <translation>Bumalik</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 of %2 here today</source>
        <extracomment>At the foot of the screen. %1 is how many students are in the school now, %2 how many are on the roster.</extracomment>
        <translation>%1 sa %2 ang narito ngayon</translation>
    </message>
    <message>
        <source>You can use %1.</source>
        <extracomment>While the camera fails, or under &quot;Not on the roster.&quot; %1 is what the button beside it says: &quot;Forgot badge&quot;.</extracomment>
        <translation>Puwede mong gamitin ang “%1”.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1, %3 %2</translation>
    </message>
    <message>
        <source>Not a badge.</source>
        <translation>Hindi ito ID.</translation>
    </message>
    <message>
        <source>Please hold up your school badge.</source>
        <translation>Pakitapat ang iyong school ID.</translation>
    </message>
    <message>
        <source>Not on the roster.</source>
        <translation>Wala sa listahan.</translation>
    </message>
    <message>
        <source>Please see the office.</source>
        <translation>Mangyaring pumunta sa opisina.</translation>
    </message>
    <message>
        <source>Already in.</source>
        <translation>Nakapasok ka na.</translation>
    </message>
    <message>
        <source>You are counted.</source>
        <translation>Naitala ka na.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>Hindi naitala.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>Walang nakakabit na kamera.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Ginagamit ng ibang programa ang kamera.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>Hindi sumasagot ang kamera.</translation>
    </message>
    <message>
        <source>The camera has stopped sending pictures.</source>
        <translation>Hindi na nagpapadala ng larawan ang kamera.</translation>
    </message>
    <message>
        <source>The camera sees nothing.</source>
        <translation>Walang nakikita ang kamera.</translation>
    </message>
    <message>
        <source>The camera is not allowed here.</source>
        <translation>Hindi pinapayagan dito ang kamera.</translation>
    </message>
    <message>
        <source>The video cannot be read.</source>
        <translation>Hindi mabasa ang video.</translation>
    </message>
    <message>
        <source>There is no space left to record.</source>
        <translation>Puno na ang imbakan.</translation>
    </message>
    <message>
        <source>The records are not where they were kept.</source>
        <translation>Wala ang mga rekord sa kanilang lalagyan.</translation>
    </message>
    <message>
        <source>The office has switched this kiosk off.</source>
        <translation>Pinatay ng opisina ang kiosk na ito.</translation>
    </message>
    <message>
        <source>Another kiosk has taken the place of this one.</source>
        <translation>Ibang kiosk na ang pumalit dito.</translation>
    </message>
    <message>
        <source>Nothing can be recorded at the moment.</source>
        <translation>Hindi makapagtala sa ngayon.</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Susubukan muli sa loob ng %1 s.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Sinusubukan muli.</translation>
    </message>
    <message>
        <source>needs help · %1 (see the office)</source>
        <extracomment>%1 is the number of records which cannot be sent without help.</extracomment>
        <translation>kailangan ng tulong · %1 (sabihin sa opisina)</translation>
    </message>
    <message>
        <source>records are kept on this device</source>
        <translation>nakatago ang mga tala sa aparatong ito</translation>
    </message>
    <message>
        <source>Show your whole badge</source>
        <translation>Ipakita ang buong ID</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>Ilapit pa nang kaunti</translation>
    </message>
    <message>
        <source>Tilt it, there is glare</source>
        <translation>Ikiling, may silaw</translation>
    </message>
    <message>
        <source>One badge at a time</source>
        <translation>Isang ID lang sa bawat pagkakataon</translation>
    </message>
    <message>
        <source>It is dark here</source>
        <translation>Madilim dito</translation>
    </message>
    <message>
        <source>Hold your badge into the light</source>
        <translation>Itapat sa liwanag ang ID</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Huwag gumalaw</translation>
    </message>
    <message>
        <source>Waiting for the camera.</source>
        <translation>Hinihintay ang kamera.</translation>
    </message>
    <message>
        <source>Camera preview</source>
        <translation>Larawan ng kamera</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Pumili ng wika</translation>
    </message>
    <message>
        <source>needs help · the clock is wrong</source>
        <extracomment>The clock of this kiosk shows a wrong time, and somebody has to set it.</extracomment>
        <translation>kailangan ng tulong · mali ang orasan</translation>
    </message>
    <message>
        <source>needs help · the new schedule is not usable</source>
        <extracomment>The office has made a schedule that this kiosk cannot use; it goes on with the one before.</extracomment>
        <translation>kailangan ng tulong · hindi magamit ang bagong iskedyul</translation>
    </message>
    <message>
        <source>needs help · the new roster is too short</source>
        <extracomment>The office&apos;s new list of students has lost most of them; this kiosk goes on with the one before.</extracomment>
        <translation>kailangan ng tulong · kulang ang bagong listahan</translation>
    </message>
    <message>
        <source>needs help · the time zone is wrong</source>
        <extracomment>This kiosk has another time zone than the school.</extracomment>
        <translation>kailangan ng tulong · mali ang time zone</translation>
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
        <translation>kailangan ng tulong · mag-sign in sa network</translation>
    </message>
    <message>
        <source>needs help · cloud paused</source>
        <extracomment>The account of the school with the cloud is asleep, and somebody has to wake it.</extracomment>
        <translation>kailangan ng tulong · naka-pause ang cloud</translation>
    </message>
    <message>
        <source>cloud out of order</source>
        <translation>may sira ang cloud</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>kumokonekta</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>naipadala na lahat</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>%1 ipapadala</translation>
    </message>
    <message>
        <source>%1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>%1 nakatago rito</translation>
    </message>
    <message>
        <source>%1 kept here since %2</source>
        <extracomment>%1 as before, %2 is a time such as 07:24, or a day such as Monday 23 Nov.</extracomment>
        <translation>%1 nakatago rito mula %2</translation>
    </message>
    <message>
        <source>Late: %1, limit %2</source>
        <extracomment>The student arrived at the time %1; until %2 it would have been in time.</extracomment>
        <translation>Huli: %1, hangganan %2</translation>
    </message>
    <message>
        <source>Please wait a few minutes.</source>
        <translation>Mangyaring maghintay ng ilang minuto.</translation>
    </message>
    <message>
        <source>Please come back at %1.</source>
        <extracomment>%1 is the time from which scans count again on this day.</extracomment>
        <translation>Mangyaring bumalik nang %1.</translation>
    </message>
    <message>
        <source>Yours opens at %1.</source>
        <extracomment>%1 is the time from which the student&apos;s own session takes scans.</extracomment>
        <translation>Magbubukas ang sa iyo nang %1.</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>Walang pasok ngayon.</translation>
    </message>
    <message>
        <source>Nothing is counted today.</source>
        <translation>Walang itatala ngayon.</translation>
    </message>
    <message>
        <source>Goodbye,</source>
        <extracomment>Above the first name, which stands alone on the next line.</extracomment>
        <translation>Paalam,</translation>
    </message>
    <message>
        <source>Good morning,</source>
        <translation>Magandang umaga,</translation>
    </message>
    <message>
        <source>Good afternoon,</source>
        <translation>Magandang hapon,</translation>
    </message>
    <message>
        <source>Good evening,</source>
        <translation>Magandang gabi,</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Under the name: the student was counted as leaving at the time %1.</extracomment>
        <translation>Lumabas nang %1</translation>
    </message>
    <message>
        <source>In at %1 · on time</source>
        <extracomment>Under the name: the student was counted as arriving at the time %1, which is in time.</extracomment>
        <translation>Pumasok nang %1 · nasa oras</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>Pumasok nang %1</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <extracomment>Under the name: the student was counted as arriving late, at the time %1.</extracomment>
        <translation>Huli: %1</translation>
    </message>
    <message>
        <source>Trying again while you hold your badge here.</source>
        <translation>Sinusubukan muli habang nakatapat ang iyong ID.</translation>
    </message>
    <message>
        <source>Counted at %1.</source>
        <extracomment>%1 is the time at which the student was counted.</extracomment>
        <translation>Naitala nang %1.</translation>
    </message>
    <message>
        <source>You are already in,</source>
        <extracomment>Above the first name, which stands alone on the next line: the student was counted as arriving before.</extracomment>
        <translation>Nakapasok ka na,</translation>
    </message>
    <message>
        <source>You are already out,</source>
        <extracomment>Above the first name: the student was counted as leaving before.</extracomment>
        <translation>Nakalabas ka na,</translation>
    </message>
    <message>
        <source>Just scanned,</source>
        <extracomment>Above the first name: the same badge was counted a moment ago.</extracomment>
        <translation>Kakatala lang,</translation>
    </message>
    <message>
        <source>Not open now,</source>
        <extracomment>Above the first name: nobody is counted at this time of the day.</extracomment>
        <translation>Sarado ngayon,</translation>
    </message>
    <message>
        <source>Not your session,</source>
        <extracomment>Above the first name: now it is the turn of other students, in the morning or in the afternoon.</extracomment>
        <translation>Hindi mo ito sesyon,</translation>
    </message>
    <message>
        <source>What was counted before is safe.</source>
        <translation>Ligtas ang mga naitala na.</translation>
    </message>
    <message>
        <source>Please uncover the camera, or switch on the light.</source>
        <translation>Pakialis ang takip ng kamera, o buksan ang ilaw.</translation>
    </message>
    <message>
        <source>This kiosk has no list of students yet.</source>
        <translation>Wala pang listahan ng mga mag-aaral ang kiosk na ito.</translation>
    </message>
    <message>
        <source>The office is told.</source>
        <translation>Sinasabihan ang opisina.</translation>
    </message>
    <message>
        <source>Please use the other kiosk.</source>
        <translation>Pakigamit ang kabilang kiosk.</translation>
    </message>
    <message>
        <source>The office fetches what was counted here.</source>
        <translation>Kukunin ng opisina ang mga naitala rito.</translation>
    </message>
    <message>
        <source>Hold your badge to the camera</source>
        <translation>Itapat sa kamera ang iyong ID</translation>
    </message>
    <message>
        <source>Badge reported lost.</source>
        <translation>Iniulat na nawala ang ID na ito.</translation>
    </message>
    <message>
        <source>Please take it to the office.</source>
        <translation>Pakidala ito sa opisina.</translation>
    </message>
    <message>
        <source>Your badge has expired,</source>
        <extracomment>Above the first name: the student&apos;s badge is too old, and the office makes a new one.</extracomment>
        <translation>Paso na ang iyong ID,</translation>
    </message>
    <message>
        <source>This badge has expired.</source>
        <translation>Paso na ang ID na ito.</translation>
    </message>
    <message>
        <source>Badge of another school.</source>
        <translation>ID ng ibang paaralan.</translation>
    </message>
    <message>
        <source>Please hold up the one of this school.</source>
        <translation>Pakitapat ang ID ng paaralang ito.</translation>
    </message>
    <message>
        <source>This is an old badge.</source>
        <extracomment>The school has made new badges, and the old ones do not count any more.</extracomment>
        <translation>Lumang ID ito.</translation>
    </message>
    <message>
        <source>Please hold up your new one, or see the office.</source>
        <translation>Pakitapat ang bago mong ID, o pumunta sa opisina.</translation>
    </message>
    <message>
        <source>This badge cannot be checked here.</source>
        <translation>Hindi masuri rito ang ID na ito.</translation>
    </message>
</context>
<context>
    <name>SessionSentences</name>
    <message>
        <source>Morning session</source>
        <translation>Sesyon sa umaga</translation>
    </message>
    <message>
        <source>Afternoon session</source>
        <translation>Sesyon sa hapon</translation>
    </message>
    <message>
        <source>Evening session</source>
        <translation>Sesyon sa gabi</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>%1 is what the school calls a part of its day.</extracomment>
        <translation>Sesyon: %1</translation>
    </message>
    <message>
        <source>On time until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives until the time %1 is not late.</extracomment>
        <translation>Nasa oras hanggang %1</translation>
    </message>
    <message>
        <source>in until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted until the time %1.</extracomment>
        <translation>pasok hanggang %1</translation>
    </message>
    <message>
        <source>out from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted from the time %1 on.</extracomment>
        <translation>labas mula %1</translation>
    </message>
    <message>
        <source>out until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted until the time %1.</extracomment>
        <translation>labas hanggang %1</translation>
    </message>
    <message>
        <source>in from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted from the time %1 on.</extracomment>
        <translation>pasok mula %1</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>Walang pasok ngayon.</translation>
    </message>
</context>
<context>
    <name>SetUpSentences</name>
    <message>
        <source>Set up a new project…</source>
        <extracomment>On a button: a school&apos;s project in the cloud that is new.</extracomment>
        <translation>Mag-set up ng bagong proyekto…</translation>
    </message>
    <message>
        <source>Set up a project</source>
        <translation>Mag-set up ng proyekto</translation>
    </message>
    <message>
        <source>For whoever owns the school&apos;s Supabase project, once. What only the owner has is used now and not kept.</source>
        <translation>Para sa may-ari ng Supabase project ng paaralan, isang beses lang. Ang hawak lang ng may-ari ay gagamitin ngayon at hindi itatago.</translation>
    </message>
    <message>
        <source>Database connection</source>
        <translation>Koneksyon sa database</translation>
    </message>
    <message>
        <source>Time zone of the school</source>
        <translation>Time zone ng paaralan</translation>
    </message>
    <message>
        <source>E-mail of the first member of staff</source>
        <translation>E-mail ng unang kawani</translation>
    </message>
    <message>
        <source>That person&apos;s name</source>
        <translation>Pangalan ng taong iyon</translation>
    </message>
    <message>
        <source>That account&apos;s password</source>
        <translation>Password ng account na iyon</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Ang parehong password muli</translation>
    </message>
    <message>
        <source>These were two different passwords.</source>
        <translation>Magkaiba ang dalawang password.</translation>
    </message>
    <message>
        <source>Set up</source>
        <extracomment>On a button.</extracomment>
        <translation>I-set up</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <extracomment>On a button that cannot be pressed meanwhile.</extracomment>
        <translation>Isinasagawa…</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <extracomment>On a button.</extracomment>
        <translation>Bumalik sa pag-sign in</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <extracomment>On a button, once the project is set up.</extracomment>
        <translation>Mag-sign in doon</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Mga nagawa</translation>
    </message>
    <message>
        <source>Nothing yet. A project that was set up before is not changed by doing it again.</source>
        <translation>Wala pa. Hindi mababago ang proyektong na-set up na kahit ulitin ito.</translation>
    </message>
    <message>
        <source>This can take a minute. Please leave the program open.</source>
        <translation>Maaaring abutin ng isang minuto. Huwag munang isara ang programa.</translation>
    </message>
    <message>
        <source>The project is set up. What has a dot before it is left to do in the dashboard.</source>
        <extracomment>Below a list that ends with what is to be done.</extracomment>
        <translation>Handa na ang proyekto. Ang may tuldok sa unahan ay gagawin pa sa dashboard.</translation>
    </message>
    <message>
        <source>The project is not ready. Mend what has a triangle before it, and set it up again.</source>
        <extracomment>Below a list.</extracomment>
        <translation>Hindi pa handa ang proyekto. Ayusin ang may tatsulok sa unahan, at i-set up muli.</translation>
    </message>
    <message>
        <source>postgresql://… (dashboard: Connect)</source>
        <extracomment>&quot;Connect&quot; is a button of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>postgresql://… (dashboard: Connect)</translation>
    </message>
    <message>
        <source>Secret key (may be empty)</source>
        <extracomment>Beside a database connection it may be.</extracomment>
        <translation>Lihim na key (puwedeng walang laman)</translation>
    </message>
    <message>
        <source>sb_secret_… (dashboard: API Keys)</source>
        <extracomment>&quot;API Keys&quot; are words of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>sb_secret_… (dashboard: API Keys)</translation>
    </message>
</context>
<context>
    <name>SettingSentences</name>
    <message>
        <source>Right</source>
        <extracomment>Where the camera is: right of the screen.</extracomment>
        <translation>Kanan</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Where the camera is: left of the screen.</extracomment>
        <translation>Kaliwa</translation>
    </message>
    <message>
        <source>Below</source>
        <extracomment>Where the camera is: below the screen.</extracomment>
        <translation>Ibaba</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>Where the camera is: above the screen.</extracomment>
        <translation>Itaas</translation>
    </message>
    <message>
        <source>No arrow</source>
        <extracomment>Where the camera is, to which an arrow on the screen points.</extracomment>
        <translation>Walang palaso</translation>
    </message>
    <message>
        <source>Moves against burn-in</source>
        <translation>Gumagalaw laban sa burn-in</translation>
    </message>
    <message>
        <source>Screen dark after</source>
        <translation>Didilim ang screen pagkaraan ng</translation>
    </message>
    <message>
        <source>Number of students here</source>
        <translation>Bilang ng narito</translation>
    </message>
    <message>
        <source>Arrow to the camera</source>
        <translation>Palaso patungo sa kamera</translation>
    </message>
    <message>
        <source>Dotted: default, inherited.</source>
        <extracomment>The frame of a value that nobody has set is dotted; short.</extracomment>
        <translation>May tuldok: default, minana.</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>In the place of a value of a setting.</extracomment>
        <translation>hindi naka-set</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>Bukas</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>Sarado</translation>
    </message>
    <message>
        <source>By the clock</source>
        <extracomment>When the screen has its dark colours: at the hours set below.</extracomment>
        <translation>Ayon sa oras</translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>Palagi</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>Hindi kailanman</translation>
    </message>
    <message>
        <source>Hours and minutes: 18:30.</source>
        <translation>Oras at minuto: 18:30.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next request.</source>
        <translation>Na-save. May bisa mula sa susunod na request.</translation>
    </message>
    <message>
        <source>Saved. It counts at once.</source>
        <translation>Naka-save na. May bisa agad.</translation>
    </message>
    <message>
        <source>Saved. The lowest level counts at once, all else after the next start.</source>
        <translation>Naka-save na. May bisa agad ang antas; ang iba sa susunod na pagbukas.</translation>
    </message>
    <message>
        <source>Saved. It counts after the next start of the kiosk.</source>
        <translation>Naka-save na. May bisa sa susunod na pagbukas ng kiosk.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <extracomment>%1 is the value of another setting, which this one may not exceed.</extracomment>
        <translation>Hanggang %1 lamang.</translation>
    </message>
    <message>
        <source>Measured</source>
        <extracomment>Over a column that shows how long each service took to answer, of how long it may take.</extracomment>
        <translation>Nasukat</translation>
    </message>
    <message>
        <source>Little room.</source>
        <extracomment>Under a limit that is less than three times what was measured; short.</extracomment>
        <translation>Kaunti ang palugit.</translation>
    </message>
    <message>
        <source>Save these changes?</source>
        <translation>I-save ang mga pagbabagong ito?</translation>
    </message>
    <message>
        <source>Save them</source>
        <extracomment>On a button: save the changes that are listed.</extracomment>
        <translation>I-save ang mga ito</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The value of a setting before and after it is changed. The arrow points the way people read.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. This is different now:</source>
        <translation>May bisa muli ang dating settings. Ito ang naiba:</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. Nothing that counted has changed.</source>
        <translation>May bisa muli ang dating settings. Walang nabago sa may bisa.</translation>
    </message>
    <message>
        <source>Other settings</source>
        <extracomment>Title of the page of settings that can only be changed elsewhere.</extracomment>
        <translation>Iba pang settings</translation>
    </message>
    <message>
        <source>Changed elsewhere, by the technician.</source>
        <translation>Binabago ng technician sa ibang paraan.</translation>
    </message>
    <message>
        <source>Secret: only in the settings file, or by rollcallctl setup.</source>
        <extracomment>Why a setting is not changed on the screen.</extracomment>
        <translation>Lihim: sa settings file lamang, o sa rollcallctl setup.</translation>
    </message>
    <message>
        <source>Needs a keyboard: in the settings file, or by rollcallctl setup.</source>
        <translation>Kailangan ng keyboard: sa settings file, o sa rollcallctl setup.</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>In the place of a secret, such as a password.</extracomment>
        <translation>naka-set</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <extracomment>On a button: play a sound as loud as set here.</extracomment>
        <translation>Patugtugin</translation>
    </message>
    <message>
        <source>Network timeouts</source>
        <translation>Mga limit sa network</translation>
    </message>
    <message>
        <source>How long the kiosk waits for each service.</source>
        <translation>Gaano katagal maghihintay ang kiosk sa bawat serbisyo.</translation>
    </message>
    <message>
        <source>Sound and screen</source>
        <translation>Tunog at screen</translation>
    </message>
    <message>
        <source>What students see and hear.</source>
        <translation>Ang nakikita at naririnig ng mga mag-aaral.</translation>
    </message>
    <message>
        <source>Camera and badge</source>
        <translation>Camera at badge</translation>
    </message>
    <message>
        <source>How badges are seen.</source>
        <translation>Paano nakikita ang mga badge.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Pagpapadala</translation>
    </message>
    <message>
        <source>When and how records go to the cloud.</source>
        <translation>Kailan at paano napupunta sa cloud ang mga tala.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>How much is kept on this computer.</source>
        <translation>Gaano karami ang itinatago rito.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Mga log</translation>
    </message>
    <message>
        <source>What is written down, for the technician.</source>
        <translation>Ang isinusulat, para sa technician.</translation>
    </message>
    <message>
        <source>Light and button</source>
        <translation>Ilaw at pindutan</translation>
    </message>
    <message>
        <source>What is wired to this computer.</source>
        <translation>Ang nakakabit sa computer na ito.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Lahat ng serbisyo</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Koneksyon</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Sagot</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Photo storage</source>
        <translation>Imbakan ng larawan</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>Pag-abot sa server</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>Mga text</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Wika</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Laki ng teksto</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Bawasan ang galaw</translation>
    </message>
    <message>
        <source>Forgot badge button</source>
        <translation>Pindutang “Nalimutan ang ID”</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Madilim na kulay</translation>
    </message>
    <message>
        <source>Dark from, until</source>
        <translation>Madilim mula, hanggang</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Mula</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hanggang</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lakas ng tunog</translation>
    </message>
    <message>
        <source>Quiet from, until</source>
        <translation>Tahimik mula, hanggang</translation>
    </message>
    <message>
        <source>Camera number</source>
        <translation>Numero ng camera</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Lapad, taas</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Lapad</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Taas</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Larawan bawat segundo</translation>
    </message>
    <message>
        <source>Turned clockwise</source>
        <translation>Inikot pakanan</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Baligtad</translation>
    </message>
    <message>
        <source>Camera&apos;s light</source>
        <translation>Ilaw ng camera</translation>
    </message>
    <message>
        <source>Same badge again after</source>
        <translation>Parehong badge muli pagkalipas ng</translation>
    </message>
    <message>
        <source>Photo quality</source>
        <translation>Kalidad ng litrato</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Look for unsent every</source>
        <translation>Tingnan ang di-naipadala tuwing</translation>
    </message>
    <message>
        <source>Fetch students every</source>
        <translation>Kunin ang mga mag-aaral tuwing</translation>
    </message>
    <message>
        <source>Try again after, at most</source>
        <translation>Subukan muli, pinakamatagal</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Pagkalipas</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Pinakamatagal</translation>
    </message>
    <message>
        <source>Second try waits</source>
        <translation>Hintay sa ikalawang subok</translation>
    </message>
    <message>
        <source>Failures, then pause</source>
        <translation>Mga bigo, saka hinto</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Mga bigo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Hinto</translation>
    </message>
    <message>
        <source>Successes to go on</source>
        <translation>Tagumpay para magpatuloy</translation>
    </message>
    <message>
        <source>At once: all, photos</source>
        <translation>Sabay: lahat, litrato</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Mga request</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Mga litrato</translation>
    </message>
    <message>
        <source>Delete sent photos</source>
        <translation>Burahin ang naipadalang litrato</translation>
    </message>
    <message>
        <source>Free: warn, act</source>
        <translation>Libre: babala, kilos</translation>
    </message>
    <message>
        <source>Warn below</source>
        <translation>Babala kung mas mababa sa</translation>
    </message>
    <message>
        <source>Act below</source>
        <translation>Kumilos kung mas mababa sa</translation>
    </message>
    <message>
        <source>Sent photos</source>
        <translation>Naipadalang litrato</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Mga araw</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Kabuuan</translation>
    </message>
    <message>
        <source>Old logs</source>
        <translation>Lumang log</translation>
    </message>
    <message>
        <source>Sent records</source>
        <translation>Naipadalang tala</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Antas ng log</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Log file</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Isinusulat</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Antas</translation>
    </message>
    <message>
        <source>JSON log file</source>
        <translation>JSON log file</translation>
    </message>
    <message>
        <source>System journal</source>
        <translation>System journal</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standard error</translation>
    </message>
    <message>
        <source>Log server</source>
        <translation>Log server</translation>
    </message>
    <message>
        <source>Server: wait, buffer</source>
        <translation>Server: hintay, buffer</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Hintay</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Buffer</translation>
    </message>
    <message>
        <source>Files: size, number</source>
        <translation>Mga file: laki, bilang</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Laki</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Bilang</translation>
    </message>
    <message>
        <source>Memory after a crash</source>
        <translation>Memory pagkatapos ng crash</translation>
    </message>
    <message>
        <source>Repeat alarms after</source>
        <translation>Ulitin ang alarma pagkalipas</translation>
    </message>
    <message>
        <source>Metrics file every</source>
        <translation>Metrics file tuwing</translation>
    </message>
    <message>
        <source>Buzzer, pin</source>
        <translation>Buzzer, pin</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>Bukas o sarado</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ilaw</translation>
    </message>
    <message>
        <source>Pins red, green</source>
        <translation>Pin pula, berde</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Pula</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Berde</translation>
    </message>
    <message>
        <source>Pin blue</source>
        <translation>Pin asul</translation>
    </message>
    <message>
        <source>Power button, pin</source>
        <translation>Power button, pin</translation>
    </message>
    <message>
        <source>Press: short, long</source>
        <translation>Pindot: saglit, matagal</translation>
    </message>
    <message>
        <source>Short below</source>
        <translation>Saglit kung mas mababa sa</translation>
    </message>
    <message>
        <source>Long from</source>
        <translation>Matagal mula</translation>
    </message>
    <message>
        <source>Contacts bounce for</source>
        <translation>Talbog ng contact</translation>
    </message>
    <message>
        <source>Spoken results</source>
        <extracomment>A setting: whether a computer voice says each result.</extracomment>
        <translation>Binibigkas na resulta</translation>
    </message>
</context>
<context>
    <name>StudentDeskSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page on which the office keeps the students.</extracomment>
        <translation>Mga mag-aaral</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Binabasa ang listahan ng mga mag-aaral.</translation>
    </message>
    <message>
        <source>%1 The list is that of %2.</source>
        <extracomment>%1 is a sentence that says why the list cannot be read, %2 a date and time.</extracomment>
        <translation>%1 Ang listahan ay yaong noong %2.</translation>
    </message>
    <message>
        <source>%1 of %2 students</source>
        <extracomment>Both are numbers: how many students are shown of all.</extracomment>
        <translation>%1 sa %2 mag-aaral</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Label of the field in which a student is searched.</extracomment>
        <translation>Maghanap</translation>
    </message>
    <message>
        <source>Name, number, section or guardian</source>
        <extracomment>In the field as long as it is empty: what can be typed there.</extracomment>
        <translation>Pangalan, numero, seksyon o tagapag-alaga</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Label of a choice: which students the list shows.</extracomment>
        <translation>Ipakita</translation>
    </message>
    <message>
        <source>At school</source>
        <extracomment>A student&apos;s status, and the choice to show only these.</extracomment>
        <translation>Nasa paaralan</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>The choice to show all students, also those who have left.</extracomment>
        <translation>Lahat</translation>
    </message>
    <message>
        <source>Add student</source>
        <translation>Magdagdag ng mag-aaral</translation>
    </message>
    <message>
        <source>Choose a student in the list, or add one.</source>
        <translation>Pumili ng mag-aaral sa listahan, o magdagdag ng isa.</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Label: the student&apos;s number.</extracomment>
        <translation>Numero</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Pangalan</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Gitnang pangalan</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apelyido</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label: the class that a student is in, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>Seksyon</translation>
    </message>
    <message>
        <source>Grade</source>
        <extracomment>Label: the school year that a student is in, such as &quot;8&quot;.</extracomment>
        <translation>Baitang</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Tagapag-alaga</translation>
    </message>
    <message>
        <source>Guardian&apos;s telephone</source>
        <translation>Telepono ng tagapag-alaga</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Wika</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Kasarian</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Label: whether a student is at school, has left, and so on.</extracomment>
        <translation>Katayuan</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Umalis na</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Graduated</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Nagtapos</translation>
    </message>
    <message>
        <source>Transferred</source>
        <extracomment>A student&apos;s status: went to another school.</extracomment>
        <translation>Lumipat ng paaralan</translation>
    </message>
    <message>
        <source>Not said</source>
        <extracomment>Nobody has said which sex a student has.</extracomment>
        <translation>Hindi sinabi</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Babae</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Lalaki</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <extracomment>Of a student&apos;s language: the kiosk speaks the language that it is set to.</extracomment>
        <translation>Ang sa kiosk</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field.</extracomment>
        <translation>Pakipunan ito.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <extracomment>Under a field; %1 is a number.</extracomment>
        <translation>Hindi hihigit sa %1 karakter.</translation>
    </message>
    <message>
        <source>Only A to Z, digits and . _ - without blanks.</source>
        <extracomment>Under the field of the student&apos;s number.</extracomment>
        <translation>A hanggang Z, mga bilang at . _ - lamang, walang puwang.</translation>
    </message>
    <message>
        <source>Only digits, blanks and + ( ) . / -</source>
        <extracomment>Under the field of a telephone number.</extracomment>
        <translation>Mga bilang, puwang at + ( ) . / - lamang</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <extracomment>Under a field: its value is none that this program knows.</extracomment>
        <translation>Pumili mula sa listahan.</translation>
    </message>
    <message>
        <source>This has a character that cannot be printed.</source>
        <extracomment>Under a field.</extracomment>
        <translation>May karakter dito na hindi maipi-print.</translation>
    </message>
    <message>
        <source>This number is taken by %1.</source>
        <extracomment>Under the field of the student&apos;s number; %1 is another student&apos;s name.</extracomment>
        <translation>Ang numerong ito ay kay %1 na.</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Name of the tab with the fields of one student.</extracomment>
        <translation>Mga detalye</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Bagong mag-aaral</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>I-save</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <extracomment>On a button: the fields become what they were before somebody typed.</extracomment>
        <translation>Bawiin ang na-type</translation>
    </message>
    <message>
        <source>Student leaves…</source>
        <extracomment>On a button that opens a menu of how: transferred, graduated...</extracomment>
        <translation>Aalis ang mag-aaral…</translation>
    </message>
    <message>
        <source>Save or undo what you have typed first.</source>
        <translation>I-save o bawiin muna ang na-type mo.</translation>
    </message>
    <message>
        <source>Saving %1.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>Sine-save si %1.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>Na-save si %1.</translation>
    </message>
    <message>
        <source>%1 is not saved. %2</source>
        <extracomment>%1 is a student&apos;s name, %2 a sentence that says why.</extracomment>
        <translation>Hindi na-save si %1. %2</translation>
    </message>
    <message>
        <source>Somebody else has changed this student meanwhile.</source>
        <translation>Samantala, may ibang nagbago sa mag-aaral na ito.</translation>
    </message>
    <message>
        <source>Nothing of yours is saved yet. Keeping it writes only the fields that you typed in.</source>
        <translation>Wala pang na-save sa iyo. Kung pananatilihin mo ito, ang mga kahong tina-type-an mo lamang ang isusulat.</translation>
    </message>
    <message>
        <source>The owner of the project has deleted this student meanwhile.</source>
        <translation>Samantala, binura ng may-ari ng proyekto ang mag-aaral na ito.</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Heading of a column: which field of a student.</extracomment>
        <translation>Kahon</translation>
    </message>
    <message>
        <source>Yours</source>
        <extracomment>Heading of a column: what the reader has typed.</extracomment>
        <translation>Sa iyo</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Heading of a column: what somebody else has saved.</extracomment>
        <translation>Sa kanila</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>On a button: what somebody else has saved stays.</extracomment>
        <translation>Kunin ang sa kanila</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <extracomment>On a button: what the reader has typed is saved.</extracomment>
        <translation>Panatilihin ang akin</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Name of the tab that lists what was changed of a student.</extracomment>
        <translation>Mga pagbabago</translation>
    </message>
    <message>
        <source>Reading what was changed.</source>
        <translation>Binabasa ang mga pagbabago.</translation>
    </message>
    <message>
        <source>No change of this student was noted yet.</source>
        <translation>Wala pang naitalang pagbabago sa mag-aaral na ito.</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Heading of a column: time of a change.</extracomment>
        <translation>Kailan</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Heading of a column: who made a change.</extracomment>
        <translation>Sino</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what was changed.</extracomment>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>What was changed: the student was added.</extracomment>
        <translation>Idinagdag</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>What was changed: the student was deleted.</extracomment>
        <translation>Binura</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Of a field of a student that has nothing in it.</extracomment>
        <translation>walang laman</translation>
    </message>
    <message>
        <source>%1: %2 (before: %3)</source>
        <extracomment>%1 is the name of a field, %2 what is in it now, %3 what was in it before.</extracomment>
        <translation>%1: %2 (dati: %3)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <extracomment>On a button.</extracomment>
        <translation>Bawiin ang huling pagbabago</translation>
    </message>
</context>
<context>
    <name>WaitingSentences</name>
    <message>
        <source>Waiting to send</source>
        <translation>Ipapadala pa</translation>
    </message>
    <message>
        <source>Nothing waits. Everything was sent.</source>
        <translation>Walang naghihintay. Naipadala na lahat.</translation>
    </message>
    <message>
        <source>Looking at what waits.</source>
        <translation>Binabasa ang mga naghihintay.</translation>
    </message>
    <message>
        <source>What waits cannot be read now.</source>
        <translation>Hindi mabasa ngayon ang mga naghihintay.</translation>
    </message>
    <message>
        <source>Need help: %1. Tried again: %2. Not tried yet: %3.</source>
        <extracomment>Numbers of things that are still to be sent to the cloud.</extracomment>
        <translation>Kailangan ng tulong: %1. Sinusubukan muli: %2. Hindi pa nasubukan: %3.</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>That a student was counted.</extracomment>
        <translation>Tala</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Larawan</translation>
    </message>
    <message>
        <source>Refused scan</source>
        <extracomment>That somebody was not counted.</extracomment>
        <translation>Tinanggihang scan</translation>
    </message>
    <message>
        <source>Status report</source>
        <extracomment>What the kiosk tells the cloud about itself.</extracomment>
        <translation>Ulat ng kalagayan</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>Kailangan ng tulong</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>Sinusubukan muli</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Ipinapadala</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Hindi pa nasubukan</translation>
    </message>
    <message>
        <source>It was set aside by hand.</source>
        <translation>Itinabi ito nang mano-mano.</translation>
    </message>
    <message>
        <source>It is damaged on this machine.</source>
        <translation>Sira ito sa makinang ito.</translation>
    </message>
    <message>
        <source>The cloud refuses it as it is.</source>
        <translation>Tinatanggihan ito ng cloud.</translation>
    </message>
    <message>
        <source>The cloud does not let this kiosk send it.</source>
        <translation>Hindi pinapayagan ng cloud ang kiosk na ito na ipadala ito.</translation>
    </message>
    <message>
        <source>The cloud is not set up for this version.</source>
        <translation>Hindi nakahanda ang cloud para sa bersiyong ito.</translation>
    </message>
    <message>
        <source>The cloud is busy, down or asleep.</source>
        <translation>Abala, sira, o natutulog ang cloud.</translation>
    </message>
    <message>
        <source>The disk of this machine failed.</source>
        <translation>Pumalya ang disk ng makinang ito.</translation>
    </message>
    <message>
        <source>The kiosk was stopped while it was being sent.</source>
        <translation>Itinigil ang kiosk habang ipinapadala ito.</translation>
    </message>
    <message>
        <source>The cloud could not be reached.</source>
        <translation>Hindi maabot ang cloud.</translation>
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
        <translation>%1 oras</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A length of time in days.</extracomment>
        <translation>%1 araw</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>For how long something has been waiting; %1 is &quot;5 min&quot; or &quot;3 d&quot;.</extracomment>
        <translation>nang %1</translation>
    </message>
    <message>
        <source>next try now</source>
        <translation>susunod na subok ngayon</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <extracomment>%1 is a length of time such as &quot;5 min&quot;.</extracomment>
        <translation>susunod na subok sa %1</translation>
    </message>
    <message>
        <source>Kept here since %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Narito mula %1.</translation>
    </message>
    <message>
        <source>Tried first at %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Unang sinubukan: %1.</translation>
    </message>
    <message>
        <source>Tries: %1, the last at %2.</source>
        <extracomment>%1 is a number of tries, %2 is a time.</extracomment>
        <translation>Mga subok: %1, ang huli: %2.</translation>
    </message>
    <message>
        <source>For the technician: %1</source>
        <extracomment>%1 are numbers and codes, which stay as they are.</extracomment>
        <translation>Para sa technician: %1</translation>
    </message>
    <message>
        <source>Try all again</source>
        <extracomment>On a button: everything that came to nothing is sent again now.</extracomment>
        <translation>Subukan lahat</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>On a button: this one is sent again now.</extracomment>
        <translation>Subukan muli</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>On a button: this one is not sent for now.</extracomment>
        <translation>Itabi</translation>
    </message>
    <message>
        <source>Set this aside? It is kept here and sent only when somebody touches Try again.</source>
        <translation>Itabi ito? Mananatili ito rito at ipapadala lamang kapag pinindot ang Subukan muli.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Bumalik sa listahan</translation>
    </message>
    <message>
        <source>Copy to a stick</source>
        <extracomment>On a button: everything that waits is written to a USB stick.</extracomment>
        <translation>Kopyahin sa USB</translation>
    </message>
    <message>
        <source>Copy everything that waits to this stick? It also goes on waiting here.</source>
        <translation>Kopyahin sa stick na ito ang lahat ng naghihintay? Mananatili rin itong naghihintay rito.</translation>
    </message>
    <message>
        <source>There is no USB stick that can be written to. Put one in and try again.</source>
        <translation>Walang USB stick na masusulatan. Magsaksak ng isa at subukan muli.</translation>
    </message>
    <message>
        <source>Copying to %1, for %2 s so far.</source>
        <extracomment>%1 is a folder, %2 a number of seconds.</extracomment>
        <translation>Kinokopya sa %1, %2 s na.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. Left out: %3. Copy again in a minute.</source>
        <extracomment>Numbers of what was copied, and of records whose photos were not ready.</extracomment>
        <translation>Nakopya: %1 tala, %2 larawan. Hindi naisama: %3. Kumopya muli pagkaraan ng isang minuto.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. They go on waiting here.</source>
        <translation>Nakopya: %1 tala, %2 larawan. Naghihintay pa rin ang mga ito rito.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Walang nakopya.</translation>
    </message>
    <message>
        <source>It is tried again now.</source>
        <translation>Sinusubukan na muli.</translation>
    </message>
    <message>
        <source>It was set aside.</source>
        <translation>Naitabi na ito.</translation>
    </message>
    <message>
        <source>It is being sent right now.</source>
        <translation>Ipinapadala ito ngayon.</translation>
    </message>
    <message>
        <source>It was sent meanwhile.</source>
        <translation>Naipadala na ito samantala.</translation>
    </message>
    <message>
        <source>That could not be written down. Try again.</source>
        <translation>Hindi iyon na-save. Subukan muli.</translation>
    </message>
    <message>
        <source>Voided scan</source>
        <extracomment>That the office has declared a scan not to count.</extracomment>
        <translation>Pinawalang-bisang scan</translation>
    </message>
</context>
</TS>
