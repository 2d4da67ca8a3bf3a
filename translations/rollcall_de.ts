<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>Good morning, %1.</source>
        <translation>Guten Morgen, %1.</translation>
    </message>
    <message>
        <source>Good afternoon, %1.</source>
        <translation>Guten Tag, %1.</translation>
    </message>
    <message>
        <source>Good evening, %1.</source>
        <translation>Guten Abend, %1.</translation>
    </message>
    <message>
        <source>Late, %1</source>
        <extracomment>Under the greeting: the student was counted as arriving (or arriving late) at the time %1.</extracomment>
        <translation>Verspätet, %1</translation>
    </message>
    <message>
        <source>In, %1</source>
        <translation>Angekommen, %1</translation>
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
        <source>Already in since %1, %2.</source>
        <translation>Schon da seit %1, %2.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>Nicht erfasst.</translation>
    </message>
    <message>
        <source>Please hold up your badge again.</source>
        <translation>Bitte zeige deinen Ausweis noch einmal.</translation>
    </message>
    <message>
        <source>Please see the office. What was counted before is safe.</source>
        <translation>Bitte melde dich im Sekretariat. Bereits Erfasstes ist sicher.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>Keine Kamera angeschlossen.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>Die Kamera antwortet nicht.</translation>
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
        <source>online · %1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>online · %1 zu senden</translation>
    </message>
    <message>
        <source>online · all sent</source>
        <translation>online · alles gesendet</translation>
    </message>
    <message>
        <source>offline · %1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>offline · %1 hier gespeichert</translation>
    </message>
    <message>
        <source>offline · all sent</source>
        <translation>offline · alles gesendet</translation>
    </message>
    <message>
        <source>Hold your badge here</source>
        <translation>Ausweis hier zeigen</translation>
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
</context>
</TS>
