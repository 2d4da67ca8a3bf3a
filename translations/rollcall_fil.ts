<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fil" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1, %3 %2</translation>
    </message>
    <message>
        <source>Good morning, %1.</source>
        <translation>Magandang umaga, %1.</translation>
    </message>
    <message>
        <source>Good afternoon, %1.</source>
        <translation>Magandang hapon, %1.</translation>
    </message>
    <message>
        <source>Good evening, %1.</source>
        <translation>Magandang gabi, %1.</translation>
    </message>
    <message>
        <source>Late, %1</source>
        <extracomment>Under the greeting: the student was counted as arriving (or arriving late) at the time %1.</extracomment>
        <translation>Huli, %1</translation>
    </message>
    <message>
        <source>In, %1</source>
        <translation>Nakapasok, %1</translation>
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
        <source>Already in since %1, %2.</source>
        <translation>Nakapasok ka na mula %1, %2.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>Hindi naitala.</translation>
    </message>
    <message>
        <source>Please hold up your badge again.</source>
        <translation>Pakitapat muli ang iyong ID.</translation>
    </message>
    <message>
        <source>Please see the office. What was counted before is safe.</source>
        <translation>Mangyaring pumunta sa opisina. Ligtas ang mga naitala na.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>Walang nakakabit na kamera.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>Hindi sumasagot ang kamera.</translation>
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
        <source>online · %1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>online · %1 ipapadala</translation>
    </message>
    <message>
        <source>online · all sent</source>
        <translation>online · naipadala na lahat</translation>
    </message>
    <message>
        <source>offline · %1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>offline · %1 nakatago rito</translation>
    </message>
    <message>
        <source>offline · all sent</source>
        <translation>offline · naipadala na lahat</translation>
    </message>
    <message>
        <source>Hold your badge here</source>
        <translation>Itapat dito ang iyong ID</translation>
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
</context>
</TS>
