<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1، %2 %3</translation>
    </message>
    <message>
        <source>Good morning, %1.</source>
        <translation>صباح الخير، %1.</translation>
    </message>
    <message>
        <source>Good afternoon, %1.</source>
        <translation>مساء الخير، %1.</translation>
    </message>
    <message>
        <source>Good evening, %1.</source>
        <translation>مساء الخير، %1.</translation>
    </message>
    <message>
        <source>Late, %1</source>
        <extracomment>Under the greeting: the student was counted as arriving (or arriving late) at the time %1.</extracomment>
        <translation>وصول متأخر، %1</translation>
    </message>
    <message>
        <source>In, %1</source>
        <translation>تم تسجيل الحضور، %1</translation>
    </message>
    <message>
        <source>Not a badge.</source>
        <translation>هذه ليست بطاقة.</translation>
    </message>
    <message>
        <source>Please hold up your school badge.</source>
        <translation>يُرجى إظهار بطاقة المدرسة.</translation>
    </message>
    <message>
        <source>Not on the roster.</source>
        <translation>الاسم غير موجود في القائمة.</translation>
    </message>
    <message>
        <source>Please see the office.</source>
        <translation>يُرجى مراجعة الإدارة.</translation>
    </message>
    <message>
        <source>Already in.</source>
        <translation>الحضور مسجّل من قبل.</translation>
    </message>
    <message>
        <source>You are counted.</source>
        <translation>حضورك مسجّل.</translation>
    </message>
    <message>
        <source>Already in since %1, %2.</source>
        <translation>الحضور مسجّل منذ %1، %2.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>لم يتم التسجيل.</translation>
    </message>
    <message>
        <source>Please hold up your badge again.</source>
        <translation>يُرجى إظهار البطاقة مرة أخرى.</translation>
    </message>
    <message>
        <source>Please see the office. What was counted before is safe.</source>
        <translation>يُرجى مراجعة الإدارة. ما سُجّل من قبل محفوظ.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>لا توجد كاميرا متصلة.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>الكاميرا لا تستجيب.</translation>
    </message>
    <message>
        <source>The camera is not allowed here.</source>
        <translation>لا يُسمح باستخدام الكاميرا هنا.</translation>
    </message>
    <message>
        <source>The video cannot be read.</source>
        <translation>لا يمكن قراءة الفيديو.</translation>
    </message>
    <message>
        <source>There is no space left to record.</source>
        <translation>لا توجد مساحة كافية للتسجيل.</translation>
    </message>
    <message>
        <source>Nothing can be recorded at the moment.</source>
        <translation>لا يمكن التسجيل حاليًا.</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>إعادة المحاولة بعد %1 ث.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>تجري إعادة المحاولة.</translation>
    </message>
    <message>
        <source>needs help · %1 (see the office)</source>
        <extracomment>%1 is the number of records which cannot be sent without help.</extracomment>
        <translation>يحتاج إلى مساعدة · %1 (مراجعة الإدارة)</translation>
    </message>
    <message>
        <source>records are kept on this device</source>
        <translation>السجلات محفوظة على هذا الجهاز</translation>
    </message>
    <message>
        <source>online · %1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>متصل · بانتظار الإرسال: %1</translation>
    </message>
    <message>
        <source>online · all sent</source>
        <translation>متصل · تم إرسال الكل</translation>
    </message>
    <message>
        <source>offline · %1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>غير متصل · محفوظ هنا: %1</translation>
    </message>
    <message>
        <source>offline · all sent</source>
        <translation>غير متصل · تم إرسال الكل</translation>
    </message>
    <message>
        <source>Hold your badge here</source>
        <translation>يُرجى إظهار البطاقة هنا</translation>
    </message>
    <message>
        <source>Waiting for the camera.</source>
        <translation>في انتظار الكاميرا.</translation>
    </message>
    <message>
        <source>Camera preview</source>
        <translation>صورة الكاميرا</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>اختيار اللغة</translation>
    </message>
</context>
</TS>
