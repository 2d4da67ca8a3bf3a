<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AbsenceDeskSentences</name>
    <message>
        <source>Absences</source>
        <translation>الغياب</translation>
    </message>
    <message>
        <source>Asking the cloud for leave and absences.</source>
        <translation>يُطلب من السحابة بيان الإجازات والغياب.</translation>
    </message>
    <message>
        <source>Asked for (%1)</source>
        <extracomment>Leave that somebody asked for and nobody has decided; a number.</extracomment>
        <translation>مطلوبة (%1)</translation>
    </message>
    <message>
        <source>On leave (%1)</source>
        <extracomment>Students with approved leave; a number.</extracomment>
        <translation>في إجازة (%1)</translation>
    </message>
    <message>
        <source>Absent %1 days running (%2)</source>
        <extracomment>%1 is a number of school days, %2 a number of students.</extracomment>
        <translation>غياب %1 أيام متتالية (%2)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <extracomment>Leave that was refused, withdrawn or is over.</extracomment>
        <translation>سابقة</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>لا أحد ينتظر جوابًا.</translation>
    </message>
    <message>
        <source>Nobody has leave now or in the days to come.</source>
        <translation>لا أحد في إجازة الآن أو في الأيام القادمة.</translation>
    </message>
    <message>
        <source>Nobody is absent so long without a word.</source>
        <translation>لا أحد غائب كل هذه المدة دون خبر.</translation>
    </message>
    <message>
        <source>Nothing was refused, withdrawn or is over in the last two weeks.</source>
        <translation>لم يُرفض شيء ولم يُسحب ولم ينتهِ في الأسبوعين الماضيين.</translation>
    </message>
    <message>
        <source>Up to %1. Whoever is listed has no excuse and no leave, and nobody has asked for any: call the guardian.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>حتى ‎%1. من يظهر هنا بلا عذر وبلا إجازة ولم يطلبها أحد: اتصل بولي الأمر.</translation>
    </message>
    <message>
        <source>It is not known who is absent: a kiosk has not reported.</source>
        <translation>لا يُعرف من الغائب: هناك جهاز لم يُبلّغ.</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <extracomment>%1 are names of kiosks that have not reported.</extracomment>
        <translation>بانتظار: %1</translation>
    </message>
    <message>
        <source>Student</source>
        <extracomment>Column of a table.</extracomment>
        <translation>الطالب</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Column of a table: a class.</extracomment>
        <translation>الشعبة</translation>
    </message>
    <message>
        <source>Days</source>
        <extracomment>Column of a table: from when to when.</extracomment>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>School days</source>
        <extracomment>Column of a table: on how many somebody was absent.</extracomment>
        <translation>أيام الدراسة</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column of a table: a day.</extracomment>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Guardian</source>
        <extracomment>Column of a table: who looks after a student.</extracomment>
        <translation>ولي الأمر</translation>
    </message>
    <message>
        <source>Telephone</source>
        <extracomment>Column of a table: of a guardian.</extracomment>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column of a table: why somebody is away.</extracomment>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column of a table.</extracomment>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Column of a table: who asked for leave.</extracomment>
        <translation>طلبها</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: what became of leave.</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <extracomment>Button: leave is granted.</extracomment>
        <translation>&amp;موافقة</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <extracomment>Button: leave is not granted.</extracomment>
        <translation>&amp;رفض</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <extracomment>Button: leave that was granted is taken back.</extracomment>
        <translation>&amp;سحب</translation>
    </message>
    <message>
        <source>&amp;Why, if refused or withdrawn:</source>
        <translation>&amp;لماذا، عند الرفض أو السحب:</translation>
    </message>
    <message>
        <source>Enter &amp;leave…</source>
        <translation>تسجيل &amp;إجازة…</translation>
    </message>
    <message>
        <source>Enter leave &amp;for this student…</source>
        <translation>تسجيل إجازة &amp;لهذا الطالب…</translation>
    </message>
    <message>
        <source>&amp;Student:</source>
        <translation>&amp;الطالب:</translation>
    </message>
    <message>
        <source>First &amp;day:</source>
        <translation>أول &amp;يوم:</translation>
    </message>
    <message>
        <source>Las&amp;t day:</source>
        <translation>&amp;آخر يوم:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <extracomment>Why somebody is away.</extracomment>
        <translation>&amp;السبب:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;ملاحظة:</translation>
    </message>
    <message>
        <source>Ente&amp;r</source>
        <extracomment>Button: leave is written into the register.</extracomment>
        <translation>&amp;تسجيل</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;إلغاء</translation>
    </message>
    <message>
        <source>Choose a student from the list that opens while you type.</source>
        <translation>اختر طالبًا من القائمة التي تظهر أثناء الكتابة.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>اليوم الأخير قبل اليوم الأول.</translation>
    </message>
    <message>
        <source>Entering leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>جارٍ تسجيل إجازة %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is entered.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>سُجّلت إجازة %1.</translation>
    </message>
    <message>
        <source>Sending what you decided about leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>يُرسل قرارك بشأن إجازة %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is approved.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>تمت الموافقة على إجازة %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is refused.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>رُفضت إجازة %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is withdrawn; its days are absent again.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>سُحبت إجازة %1؛ أيامها غياب من جديد.</translation>
    </message>
    <message>
        <source>Leave of %1: not done. %2</source>
        <extracomment>%1 is a student, %2 a sentence.</extracomment>
        <translation>إجازة %1: لم يتم. %2</translation>
    </message>
    <message>
        <source>There is no such student in the cloud, or not in your sections.</source>
        <translation>لا يوجد طالب كهذا في السحابة، أو ليس في شُعبك.</translation>
    </message>
    <message>
        <source>This student is not active any more.</source>
        <translation>هذا الطالب لم يعد نشطًا.</translation>
    </message>
    <message>
        <source>Leave has %1 days at most, and begins at most 400 days from today.</source>
        <translation>الإجازة %1 يومًا على الأكثر، وتبدأ خلال 400 يوم من اليوم على الأكثر.</translation>
    </message>
    <message>
        <source>The text has more than %1 characters.</source>
        <translation>النص أطول من %1 حرف.</translation>
    </message>
    <message>
        <source>It was decided already, by %1.</source>
        <extracomment>%1 is a member of staff.</extracomment>
        <translation>قرّر ذلك %1 من قبل.</translation>
    </message>
    <message>
        <source>This leave is not in the cloud, or not of your sections.</source>
        <translation>هذه الإجازة ليست في السحابة، أو ليست لشُعبك.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day to another.</extracomment>
        <translation>%1 إلى ‎%2</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>مرض</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>عائلة</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>وافق عليها %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>رفضها %1</translation>
    </message>
    <message>
        <source>Withdrawn by %1</source>
        <extracomment>What became of leave; %1 is who took it back.</extracomment>
        <translation>سحبها %1</translation>
    </message>
    <message>
        <source>To be decided</source>
        <extracomment>What became of leave: nothing yet.</extracomment>
        <translation>بانتظار القرار</translation>
    </message>
    <message>
        <source>Leave, %1: %2. Approved by %3.</source>
        <extracomment>Why a student is away: %1 are the days, %2 is the reason, %3 who approved it.</extracomment>
        <translation>إجازة، ‎%1: %2. وافق عليها %3.</translation>
    </message>
</context>
<context>
    <name>AdminSentences</name>
    <message>
        <source>Office</source>
        <extracomment>Title of the pages for the school&apos;s office; also the way in.</extracomment>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>العودة إلى الشاشة</translation>
    </message>
    <message>
        <source>Scanning is paused.</source>
        <translation>المسح متوقف مؤقتًا.</translation>
    </message>
    <message>
        <source>Enter the PIN.</source>
        <translation>أدخل الرمز السري.</translation>
    </message>
    <message>
        <source>Checking the PIN.</source>
        <translation>جارٍ التحقق من الرمز.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>هذا الرمز غير صحيح.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in %1.</source>
        <extracomment>%1 is a length of time such as &quot;28 s&quot; or &quot;4:05 min&quot;.</extracomment>
        <translation>محاولات خاطئة كثيرة. حاول مجددًا بعد %1.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A length of time in minutes and seconds; %1 is &quot;4:05&quot;.</extracomment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>On the button below the digits of the PIN: let me in.</extracomment>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>No PIN is set yet.</source>
        <translation>لم يُعيَّن رمز سري بعد.</translation>
    </message>
    <message>
        <source>The PIN cannot be read.</source>
        <translation>تعذرت قراءة الرمز السري.</translation>
    </message>
    <message>
        <source>Set one on this machine with this command, then come back:</source>
        <extracomment>A command follows on a line of its own.</extracomment>
        <translation>عيِّن رمزًا على هذا الجهاز بهذا الأمر، ثم عُد:</translation>
    </message>
    <message>
        <source>.</source>
        <extracomment>The decimal point between digits, one character.</extracomment>
        <translation>.</translation>
    </message>
    <message>
        <source>More than 0, up to %1.</source>
        <extracomment>The allowed range of a value; %1 is its end, such as &quot;600 s&quot;.</extracomment>
        <translation>أكثر من 0، حتى %1.</translation>
    </message>
    <message>
        <source>%1 to %2.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends.</extracomment>
        <translation>من %1 إلى %2.</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>ينقص رقم.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>هذا ليس رقمًا.</translation>
    </message>
    <message>
        <source>inherited</source>
        <extracomment>Under a value that comes from another setting.</extracomment>
        <translation>موروثة</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>Under a value that nobody has set.</extracomment>
        <translation>افتراضية</translation>
    </message>
    <message>
        <source>set by %1</source>
        <extracomment>Under a value that cannot be changed here; %1 is where it comes from.</extracomment>
        <translation>حددها %1</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>On a button: take the value from the setting above instead of an own one.</extracomment>
        <translation>الافتراضي</translation>
    </message>
    <message>
        <source>Inherit</source>
        <translation>وراثة</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>أكثر</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Saving.</source>
        <translation>جارٍ الحفظ.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>لم يُحفظ.</translation>
    </message>
    <message>
        <source>Please correct what is marked.</source>
        <translation>يُرجى تصحيح ما هو مُعلَّم.</translation>
    </message>
    <message>
        <source>Somebody else has changed the settings file. Nothing was saved.</source>
        <translation>غيَّر شخص آخر ملف الإعدادات. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Load the new values</source>
        <translation>تحميل القيم الجديدة</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>متابعة التعديل</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>تغييراتك غير محفوظة.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>تجاهلها</translation>
    </message>
    <message>
        <source>The settings file cannot be used.</source>
        <translation>لا يمكن استخدام ملف الإعدادات.</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>On a button: try the services now.</extracomment>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Asking every service, since %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>جارٍ سؤال كل الخدمات منذ %1 ث.</translation>
    </message>
    <message>
        <source>Tested with the values on this page. Nothing was saved.</source>
        <translation>تم الاختبار بقيم هذه الصفحة. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Under a limit: how long it took, and the limit. &quot;12 ms of 5 s&quot;</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>not set up here</source>
        <translation>غير مُعدّة هنا</translation>
    </message>
    <message>
        <source>No connection in %1.</source>
        <translation>لا اتصال خلال %1.</translation>
    </message>
    <message>
        <source>No answer in %1.</source>
        <translation>لا رد خلال %1.</translation>
    </message>
    <message>
        <source>Nobody listens there.</source>
        <translation>لا أحد يستمع هناك.</translation>
    </message>
    <message>
        <source>The address is not known.</source>
        <translation>العنوان غير معروف.</translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation>الشهادة غير موثوقة.</translation>
    </message>
    <message>
        <source>Answered: error %1.</source>
        <extracomment>%1 is the number of an HTTP status.</extracomment>
        <translation>ردّ بالخطأ %1.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds.</extracomment>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>Alarms</source>
        <extracomment>Title of the page that says what is wrong with this kiosk.</extracomment>
        <translation>تنبيهات</translation>
    </message>
    <message>
        <source>Nothing is wrong with this kiosk.</source>
        <translation>لا توجد مشكلة في هذا الكشك.</translation>
    </message>
    <message>
        <source>This is wrong now, the most urgent first.</source>
        <translation>المشكلات الآن، والأكثر إلحاحًا أولًا.</translation>
    </message>
    <message>
        <source>The disk is almost full. Soon nobody can be counted.</source>
        <translation>القرص ممتلئ تقريبًا. قريبًا لن يمكن تسجيل أحد.</translation>
    </message>
    <message>
        <source>Nobody is being counted, because the register cannot be used.</source>
        <translation>لا يُسجَّل أحد لأن السجل لا يمكن استخدامه.</translation>
    </message>
    <message>
        <source>The camera gives no usable picture.</source>
        <translation>الكاميرا لا تعطي صورة صالحة.</translation>
    </message>
    <message>
        <source>There is no student list. Nobody can be counted.</source>
        <translation>لا توجد قائمة طلاب. لا يمكن تسجيل أحد.</translation>
    </message>
    <message>
        <source>This kiosk may not send to the cloud any more.</source>
        <translation>لم يعد مسموحًا لهذا الكشك بالإرسال إلى السحابة.</translation>
    </message>
    <message>
        <source>The cloud takes nothing from this kiosk.</source>
        <translation>السحابة لا تقبل شيئًا من هذا الكشك.</translation>
    </message>
    <message>
        <source>The disk is running out of space.</source>
        <translation>مساحة القرص على وشك النفاد.</translation>
    </message>
    <message>
        <source>Nothing has reached the cloud for more than an hour.</source>
        <translation>لم يصل شيء إلى السحابة منذ أكثر من ساعة.</translation>
    </message>
    <message>
        <source>The cloud has failed several times, so sending pauses.</source>
        <translation>فشلت السحابة عدة مرات، لذلك توقف الإرسال مؤقتًا.</translation>
    </message>
    <message>
        <source>The cloud refuses single records or photos.</source>
        <translation>السحابة ترفض بعض السجلات أو الصور.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>ساعة هذا الحاسوب غير صحيحة.</translation>
    </message>
    <message>
        <source>The time zone here is not the school&apos;s.</source>
        <translation>المنطقة الزمنية هنا ليست منطقة المدرسة.</translation>
    </message>
    <message>
        <source>The student list is more than three days old.</source>
        <translation>قائمة الطلاب أقدم من ثلاثة أيام.</translation>
    </message>
    <message>
        <source>The new student list has lost more than half. The one of before is used.</source>
        <translation>القائمة الجديدة فقدت أكثر من النصف. تُستخدم القائمة السابقة.</translation>
    </message>
    <message>
        <source>The new schedule cannot be used. The one of before is in force.</source>
        <translation>لا يمكن استخدام الجدول الجديد. الجدول السابق ساري.</translation>
    </message>
    <message>
        <source>The cloud does not give its lists to this kiosk.</source>
        <translation>السحابة لا تعطي قوائمها لهذا الكشك.</translation>
    </message>
    <message>
        <source>The log cannot be written.</source>
        <translation>لا يمكن كتابة سجل التشغيل.</translation>
    </message>
    <message>
        <source>Look at the camera and its cable.</source>
        <translation>افحص الكاميرا وكابلها.</translation>
    </message>
    <message>
        <source>Look at the network. Nothing is lost.</source>
        <translation>افحص الشبكة. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Nothing is lost.</source>
        <translation>تُعاد المحاولة تلقائيًا. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Look at the student list in the cloud.</source>
        <translation>افحص قائمة الطلاب في السحابة.</translation>
    </message>
    <message>
        <source>Correct the schedule in the cloud.</source>
        <translation>صحّح الجدول في السحابة.</translation>
    </message>
    <message>
        <source>Code for the technician: %1. Since %2.</source>
        <extracomment>Under an alarm. %1 is a word such as disk_low, which stays as it is; %2 is a time, with a date if it is another day&apos;s.</extracomment>
        <translation>الرمز للفني: %1. منذ %2.</translation>
    </message>
    <message>
        <source>Closes in %1 s</source>
        <extracomment>The office&apos;s pages close by themselves; %1 is a number of seconds.</extracomment>
        <translation>تُغلق خلال %1 ث</translation>
    </message>
    <message>
        <source>Choose one of 4 to 12 digits. Whoever knows it can change this kiosk.</source>
        <translation>اختر رمزًا من 4 إلى 12 رقمًا. من يعرفه يستطيع تغيير هذا الجهاز.</translation>
    </message>
    <message>
        <source>Enter the same PIN again.</source>
        <translation>أدخل الرمز نفسه مرة أخرى.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>On the button below the digits of a new PIN, which is then asked for a second time.</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>On the button below the digits of a new PIN, entered for the second time.</extracomment>
        <translation>تعيين الرمز</translation>
    </message>
    <message>
        <source>Saving the PIN.</source>
        <translation>جارٍ حفظ الرمز.</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits.</source>
        <translation>يتكوّن الرمز من 4 أرقام على الأقل.</translation>
    </message>
    <message>
        <source>Not the same digit throughout: it is guessed first.</source>
        <translation>لا تكرّر الرقم نفسه: فهو أول ما يُخمَّن.</translation>
    </message>
    <message>
        <source>Not digits in a row, such as 1234: they are guessed first.</source>
        <translation>لا أرقامًا متتالية مثل 1234: فهي أول ما يُخمَّن.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose one again.</source>
        <translation>الرمزان مختلفان. اختر من جديد.</translation>
    </message>
    <message>
        <source>The PIN could not be saved.</source>
        <translation>تعذّر حفظ الرمز.</translation>
    </message>
    <message>
        <source>These changes from before are not saved yet.</source>
        <translation>هذه التغييرات السابقة لم تُحفظ بعد.</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>الصفحات السابقة</translation>
    </message>
    <message>
        <source>Further pages</source>
        <translation>صفحات أخرى</translation>
    </message>
    <message>
        <source>Back to the last good</source>
        <extracomment>On a button: the version of the settings before, which could be used, is taken again.</extracomment>
        <translation>العودة إلى آخر إعدادات سليمة</translation>
    </message>
    <message>
        <source>There is no earlier version of the settings that could be used.</source>
        <translation>لا توجد نسخة سابقة صالحة من الإعدادات.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>%1 is a number of days.</extracomment>
        <translation>%1 ي</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends, only every %3rd number of which is allowed.</extracomment>
        <translation>من %1 إلى %2 بخطوات %3.</translation>
    </message>
    <message>
        <source>This is no time of day.</source>
        <translation>هذا ليس وقتًا.</translation>
    </message>
    <message>
        <source>abcdefghijklmnopqrstuvwxyz</source>
        <extracomment>The small letters of the language in the order of its alphabet, without anything between them: each is a key to type with.</extracomment>
        <translation>ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>On the key that makes room between two words.</extracomment>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>كل الصفحات</translation>
    </message>
</context>
<context>
    <name>BadgeDeskSentences</name>
    <message>
        <source>Badges</source>
        <translation>الشارات</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Name, number or section</source>
        <translation>الاسم أو الرقم أو الصف</translation>
    </message>
    <message>
        <source>S&amp;ection</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>الصف</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>كل الصفوف</translation>
    </message>
    <message>
        <source>The badges are being read …</source>
        <translation>تجري قراءة الشارات …</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the student&apos;s class.</extracomment>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: the student number.</extracomment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Badge, last day</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>الشارة واليوم الأخير</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>Heading of a column: on which day the badge was issued.</extracomment>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>There is no badge.</extracomment>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Plain number</source>
        <extracomment>The student&apos;s number is all that the badge says.</extracomment>
        <translation>الرقم فقط</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>The serial number of a badge.</extracomment>
        <translation>رقم %1</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <extracomment>A badge that counts to the end of a day, which is %2.</extracomment>
        <translation>رقم %1 · %2</translation>
    </message>
    <message>
        <source>No. %1, reported lost</source>
        <translation>رقم %1، أُبلغ عن فقدانها</translation>
    </message>
    <message>
        <source>No. %1, its last day is over</source>
        <translation>رقم %1، انتهت مدتها</translation>
    </message>
    <message>
        <source>No. %1, its key was retired</source>
        <translation>رقم %1، سُحب مفتاحها</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <extracomment>Button with a menu: whose cards are to be printed.</extracomment>
        <translation>تحديد</translation>
    </message>
    <message>
        <source>Everybody in the list</source>
        <translation>كل من في القائمة</translation>
    </message>
    <message>
        <source>Who has no signed badge</source>
        <translation>من ليست لديه شارة موقّعة</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2 students</source>
        <extracomment>Whose cards are to be printed.</extracomment>
        <translation>المحدّدون: %1 من %2</translation>
    </message>
    <message>
        <source>Report &amp;lost…</source>
        <translation>إبلاغ عن فقدان…</translation>
    </message>
    <message>
        <source>&amp;Found again</source>
        <translation>عُثر عليها</translation>
    </message>
    <message>
        <source>Sho&amp;w on screen…</source>
        <extracomment>Button: shows a badge&apos;s code so large that a phone can take a picture of it.</extracomment>
        <translation>عرض على الشاشة…</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Choose a student to see the card.</source>
        <translation>اختر طالبًا لرؤية البطاقة.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <extracomment>Label: what the code on the card is.</extracomment>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>رقم الطالب</translation>
    </message>
    <message>
        <source>Signed with the office&apos;s key</source>
        <extracomment>What the code on the card is.</extracomment>
        <translation>موقّع بمفتاح المكتب</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <extracomment>Label: the file of the key that badges are signed with.</extracomment>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Choose the file of the key</source>
        <translation>اختيار ملف المفتاح</translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation>إنشاء مفتاح…</translation>
    </message>
    <message>
        <source>Where to keep the new key</source>
        <translation>مكان حفظ المفتاح الجديد</translation>
    </message>
    <message>
        <source>The key signs all badges of the school: whoever has it can make badges. It is never sent anywhere. Keep it twice, such as on two memory sticks, where only the office gets at it, and never on a kiosk. If it is lost, all badges have to be made anew.</source>
        <translation>يوقّع المفتاح كل شارات المدرسة: من يملكه يستطيع صنع الشارات. لا يُرسل إلى أي مكان. احفظه مرتين، على ذاكرتي تخزين مثلًا، حيث لا يصل إليه إلا المكتب، ولا تضعه أبدًا على جهاز تسجيل. إذا ضاع وجب صنع كل الشارات من جديد.</translation>
    </message>
    <message>
        <source>The key is being made …</source>
        <translation>يجري إنشاء المفتاح …</translation>
    </message>
    <message>
        <source>The key is in %1. Keep it twice, where only the office gets at it.</source>
        <translation>المفتاح في %1. احفظه مرتين حيث لا يصل إليه إلا المكتب.</translation>
    </message>
    <message>
        <source>Choose the file of the office&apos;s key, or make one.</source>
        <translation>اختر ملف مفتاح المكتب أو أنشئ مفتاحًا.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <extracomment>Label of a date: the last day on which the badges count.</extracomment>
        <translation>حتى</translation>
    </message>
    <message>
        <source>They do not end</source>
        <extracomment>Check box: badges without a last day.</extracomment>
        <translation>بلا يوم أخير</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>A4, ten cards</source>
        <translation>‏A4، عشر بطاقات</translation>
    </message>
    <message>
        <source>Letter, nine cards</source>
        <translation>‏Letter، تسع بطاقات</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>Label: the text on the back of the card.</extracomment>
        <translation>الظهر</translation>
    </message>
    <message>
        <source>Found? Please return it to …</source>
        <translation>هل وجدتها؟ أعدها إلى …</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>Choose the picture of the logo</source>
        <translation>اختيار صورة الشعار</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>File filter.</extracomment>
        <translation>صور</translation>
    </message>
    <message>
        <source>P&amp;hotos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Choose the folder of photos, named after student numbers</source>
        <translation>اختيار مجلد الصور المسماة بأرقام الطلاب</translation>
    </message>
    <message>
        <source>&amp;New badges for all</source>
        <translation>شارات جديدة للجميع</translation>
    </message>
    <message>
        <source>Also who has a badge gets another one. Badges of before do not count any more.</source>
        <translation>يحصل حتى من لديه شارة على أخرى. لا تُحتسب الشارات السابقة بعد ذلك.</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>حفظ كملف PDF…</translation>
    </message>
    <message>
        <source>Save the cards</source>
        <translation>حفظ البطاقات</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Cards made once more as they are, with the same number and last day: %1.</source>
        <translation>بطاقات تُصنع مرة أخرى كما هي، بالرقم نفسه واليوم الأخير نفسه: %1.</translation>
    </message>
    <message>
        <source>New badges: %1.</source>
        <translation>شارات جديدة: %1.</translation>
    </message>
    <message>
        <source>These will not count any more: No. %1.</source>
        <extracomment>Badges, by their serials.</extracomment>
        <translation>هذه لن تُحتسب بعد ذلك: رقم %1.</translation>
    </message>
    <message>
        <source>Make these cards?</source>
        <translation>هل تُصنع هذه البطاقات؟</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>اصنعها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The cards are being made …</source>
        <translation>يجري صنع البطاقات …</translation>
    </message>
    <message>
        <source>Cards sent to the printer: %1.</source>
        <translation>البطاقات المرسلة إلى الطابعة: %1.</translation>
    </message>
    <message>
        <source>Cards: %1, in %2.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>البطاقات: %1، في %2.</translation>
    </message>
    <message>
        <source>Sheets: %1. Print them in actual size, not fitted to the page.</source>
        <translation>الأوراق: %1. اطبعها بالحجم الفعلي دون ملاءمة الصفحة.</translation>
    </message>
    <message>
        <source>With initials, because the folder has no picture of them: %1.</source>
        <extracomment>A number of students.</extracomment>
        <translation>بالأحرف الأولى لعدم وجود صورة في المجلد: %1.</translation>
    </message>
    <message>
        <source>Names in these scripts are printed as boxes: %1. Install: %2.</source>
        <translation>الأسماء بهذه الكتابات تُطبع مربعات: %1. ثبّت: %2.</translation>
    </message>
    <message>
        <source>Old badges that count all the same, because the cloud did not answer: %1. Report them lost.</source>
        <translation>شارات قديمة ما زالت تُحتسب لأن السحابة لم تُجب: %1. أبلغ عن فقدانها.</translation>
    </message>
    <message>
        <source>No card was made: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>لم تُصنع أي بطاقة: %1</translation>
    </message>
    <message>
        <source>Report the badge of %1 as lost?</source>
        <translation>هل تُبلغ عن فقدان شارة %1؟</translation>
    </message>
    <message>
        <source>Kiosks refuse it from their next question to the cloud on, mostly within five minutes. It can be found again later.</source>
        <translation>ترفضها الأجهزة منذ سؤالها التالي للسحابة، غالبًا خلال خمس دقائق. يمكن العثور عليها لاحقًا.</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>الشارة</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Such as: left on the bus</source>
        <translation>مثلًا: نُسيت في الحافلة</translation>
    </message>
    <message>
        <source>Report it lost</source>
        <translation>أبلغ عن الفقدان</translation>
    </message>
    <message>
        <source>The badge of %1 is being reported lost …</source>
        <translation>يجري الإبلاغ عن فقدان شارة %1 …</translation>
    </message>
    <message>
        <source>No. %1 of %2 is refused from now on.</source>
        <translation>رقم %1 لـ %2 مرفوض من الآن.</translation>
    </message>
    <message>
        <source>The badge of %1 is being let in again …</source>
        <translation>يجري قبول شارة %1 من جديد …</translation>
    </message>
    <message>
        <source>No. %1 of %2 counts again.</source>
        <translation>رقم %1 لـ %2 يُحتسب من جديد.</translation>
    </message>
    <message>
        <source>The cloud does not know badge No. %1.</source>
        <translation>السحابة لا تعرف الشارة رقم %1.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>لم يتغير شيء: %1</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>شارة %1</translation>
    </message>
    <message>
        <source>The student takes a picture of it. A copy counts as the badge does.</source>
        <translation>يلتقط الطالب صورة له. النسخة تُحتسب كالشارة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>%1 This is what was known at %2.</source>
        <translation>%1 هذا ما كان معروفًا في %2.</translation>
    </message>
</context>
<context>
    <name>CameraSentences</name>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>The picture as photos show it. Its size and rotation: %1.</source>
        <extracomment>%1 is the title of another page: &quot;Camera and badge&quot;.</extracomment>
        <translation>الصورة كما تظهر في الصور المحفوظة. حجمها ودورانها: %1.</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>صورة مباشرة</translation>
    </message>
    <message>
        <source>Waiting for the camera&apos;s first picture.</source>
        <translation>في انتظار أول صورة من الكاميرا.</translation>
    </message>
    <message>
        <source>There is no picture. %1</source>
        <extracomment>%1 is a sentence: &quot;No camera is connected.&quot;</extracomment>
        <translation>لا توجد صورة. %1</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>This camera is the one.</extracomment>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>The command line names another</source>
        <translation>سطر الأوامر يحدد غيرها</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Saved. The kiosk uses this camera now.</source>
        <translation>حُفظ. يستخدم الجهاز هذه الكاميرا الآن.</translation>
    </message>
    <message>
        <source>Test reading</source>
        <extracomment>On a button: tries how well a badge is read.</extracomment>
        <translation>اختبار القراءة</translation>
    </message>
    <message>
        <source>Hold a badge up, for %1 s. Nobody is counted.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>ارفع بطاقة لمدة %1 ث. لا يُحتسب أحد.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Badge read</source>
        <translation>قُرئت البطاقة</translation>
    </message>
    <message>
        <source>Time for a picture</source>
        <translation>الوقت لكل صورة</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <extracomment>%1 pixels for each of the small squares that the code is made of.</extracomment>
        <translation>حجم الرمز</translation>
    </message>
    <message>
        <source>%1 pixels a square</source>
        <translation>‏%1 بكسل لكل مربع</translation>
    </message>
    <message>
        <source>No picture came from the camera.</source>
        <translation>لم تصل أي صورة من الكاميرا.</translation>
    </message>
    <message>
        <source>No code was seen. Hold a badge before the camera and test again.</source>
        <translation>لم يظهر أي رمز. ارفع بطاقة أمام الكاميرا وأعد الاختبار.</translation>
    </message>
    <message>
        <source>Reads well.</source>
        <translation>القراءة جيدة.</translation>
    </message>
    <message>
        <source>Reads, but few pictures come. More light, or a smaller size, gives more.</source>
        <translation>يقرأ، لكن الصور قليلة. المزيد من الضوء أو حجم أصغر يزيدها.</translation>
    </message>
    <message>
        <source>The code is small. Hold it closer, or choose a larger size of the picture.</source>
        <translation>الرمز صغير. قرّبه، أو اختر صورة أكبر.</translation>
    </message>
    <message>
        <source>Not read in every picture. Hold the badge still, with light from the front.</source>
        <translation>لا يُقرأ في كل صورة. أبقِ البطاقة ثابتة والضوء من الأمام.</translation>
    </message>
    <message>
        <source>A part of the code is out of the picture. Hold it in the middle, or turn the camera.</source>
        <translation>جزء من الرمز خارج الصورة. ضعه في الوسط، أو أدر الكاميرا.</translation>
    </message>
    <message>
        <source>Several codes are in the picture. Show one at a time.</source>
        <translation>في الصورة عدة رموز. أظهر واحدًا في كل مرة.</translation>
    </message>
    <message>
        <source>Light is reflected from the badge. Tilt it, or move the lamp.</source>
        <translation>الضوء ينعكس عن البطاقة. أمِلها، أو انقل المصباح.</translation>
    </message>
    <message>
        <source>It is dark. Light from the front helps most.</source>
        <translation>المكان مظلم. الضوء من الأمام هو الأنفع.</translation>
    </message>
    <message>
        <source>The code is pale. It needs light from the front, or better print.</source>
        <translation>الرمز باهت. يحتاج إلى ضوء من الأمام أو طباعة أفضل.</translation>
    </message>
    <message>
        <source>The code is blurred. Hold it still, or give more light.</source>
        <translation>الرمز غير واضح. أبقه ثابتًا، أو زد الضوء.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <extracomment>%1 pictures came in a second.</extracomment>
        <translation>‏%1 في الثانية</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <extracomment>In %1 of %2 pictures.</extracomment>
        <translation>في %1 من %2</translation>
    </message>
    <message>
        <source>%1 ms, at most %2 ms</source>
        <extracomment>Milliseconds: the median and the longest.</extracomment>
        <translation>‏%1 م.ث، بحد أقصى %2</translation>
    </message>
    <message>
        <source>Being tried</source>
        <extracomment>This camera runs, and is not the chosen one yet.</extracomment>
        <translation>قيد التجربة</translation>
    </message>
    <message>
        <source>Touch to try it</source>
        <translation>المس لتجربتها</translation>
    </message>
    <message>
        <source>Trying %1: hold a badge up, for %2 s. Nothing is saved.</source>
        <extracomment>%1 is the name of a camera, %2 a number of seconds.</extracomment>
        <translation>تجربة %1: ارفع بطاقة لمدة %2 ث. لا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Use %1?</source>
        <extracomment>%1 is the name of a camera.</extracomment>
        <translation>هل تُستخدم %1؟</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <extracomment>The camera that was used before.</extracomment>
        <translation>الإبقاء على الأخرى</translation>
    </message>
    <message>
        <source>Try them</source>
        <extracomment>On a button: runs the camera by the settings on the page for some seconds.</extracomment>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>On a button: ends the trial.</extracomment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>This is how it would be. Hold a badge up, for %1 s. Nothing is saved.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>هكذا ستكون. ارفع بطاقة لمدة %1 ث. لا يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <extracomment>After a sentence on how well a badge was read.</extracomment>
        <translation>لم يُحفظ بعد.</translation>
    </message>
</context>
<context>
    <name>DayDeskSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that shows who is at school today.
----------
A button: show the day that it is.</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Whole day</source>
        <extracomment>In the place of a session&apos;s name: the school does not divide its day.</extracomment>
        <translation>اليوم كله</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>How a student stands in a session: came, and has not left.</extracomment>
        <translation>حاضر</translation>
    </message>
    <message>
        <source>Here, late</source>
        <extracomment>How a student stands in a session: came late, and has not left.</extracomment>
        <translation>حاضر متأخر</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>How a student stands in a session: came, and has left.</extracomment>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Excused</source>
        <extracomment>How a student stands in a session.
----------
Above a count of students.</extracomment>
        <translation>معذور</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <extracomment>How a student stands in a session that is not over.
----------
Above a count of students.</extracomment>
        <translation>لم يحضر بعد</translation>
    </message>
    <message>
        <source>Absent</source>
        <extracomment>How a student stands in a session that is over.
----------
Above a count of students.</extracomment>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>How a student stands in a session that is over, while a kiosk has not sent its scans.
----------
Above a count of students.</extracomment>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>في الموعد</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>متأخرون</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>غادروا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: a class of the school.</extracomment>
        <translation>الشعبة</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: a student&apos;s number.</extracomment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Heading of a column: a part of the school day.</extracomment>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: &quot;Here&quot;, &quot;Absent&quot;.</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>Heading of a column: the time at which a student came.</extracomment>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>Heading of a column: the time at which a student left.</extracomment>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>غادر مبكرًا</translation>
    </message>
    <message>
        <source>without a badge</source>
        <translation>دون بطاقة</translation>
    </message>
    <message>
        <source>corrected</source>
        <extracomment>Of a row of the register: the office has changed what it says.</extracomment>
        <translation>مصحَّح</translation>
    </message>
    <message>
        <source>was not to come</source>
        <extracomment>Of a row of the register: the student has no school at that time.</extracomment>
        <translation>لم يكن عليه الحضور</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>كل الشعب</translation>
    </message>
    <message>
        <source>Without a section</source>
        <translation>دون شعبة</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>كل الفترات</translation>
    </message>
    <message>
        <source>Search by name, section or number</source>
        <translation>البحث بالاسم أو الشعبة أو الرقم</translation>
    </message>
    <message>
        <source>Reading the day.</source>
        <translation>جارٍ قراءة اليوم.</translation>
    </message>
    <message>
        <source>Nobody has school on this day, and nobody was counted.</source>
        <translation>لا دوام لأحد في هذا اليوم ولم يُسجَّل أحد.</translation>
    </message>
    <message>
        <source>Nobody fits what you chose.</source>
        <translation>لا أحد يطابق ما اخترته.</translation>
    </message>
    <message>
        <source>Nobody is called absent yet, because scans may still come from: %1</source>
        <extracomment>%1 names kiosks.</extracomment>
        <translation>لا يُعدّ أحد غائبًا بعد لأن عمليات مسح قد تصل من: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>حتى الساعة %1</translation>
    </message>
    <message>
        <source>As it was on %1 at %2</source>
        <extracomment>%1 is a date, %2 a time: how old what is shown is.</extracomment>
        <translation>كما كان في %1 الساعة %2</translation>
    </message>
    <message>
        <source>Choose a student to see the day and the week, and to correct a slip.</source>
        <translation>اختر طالبًا لترى يومه وأسبوعه ولتصحيح خطأ.</translation>
    </message>
    <message>
        <source>Excuse</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>عذر</translation>
    </message>
    <message>
        <source>Was here</source>
        <extracomment>A button that opens a list of reasons: the student was there without having been counted.</extracomment>
        <translation>كان حاضرًا</translation>
    </message>
    <message>
        <source>Came late</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>حضر متأخرًا</translation>
    </message>
    <message>
        <source>Left early</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>غادر مبكرًا</translation>
    </message>
    <message>
        <source>Does not count</source>
        <extracomment>A button that opens a list of reasons: a scan does not count.</extracomment>
        <translation>لا يُحتسب</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>at</source>
        <extracomment>A box to tick, before a time.</extracomment>
        <translation>عند</translation>
    </message>
    <message>
        <source>Time of it</source>
        <extracomment>Name of a field, for screen readers: when the student came or left.</extracomment>
        <translation>وقته</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <extracomment>Last in a list of reasons.</extracomment>
        <translation>سبب آخر…</translation>
    </message>
    <message>
        <source>What is the reason? It stays in the register.</source>
        <translation>ما السبب؟ سيبقى في السجل.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Reasons for an excuse.
----------
Reasons why a student has left early.</extracomment>
        <translation>مرض</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>ظرف عائلي</translation>
    </message>
    <message>
        <source>School event</source>
        <translation>نشاط مدرسي</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>الطقس</translation>
    </message>
    <message>
        <source>Forgot the badge</source>
        <extracomment>Reasons why a student is entered by hand.</extracomment>
        <translation>نسي البطاقة</translation>
    </message>
    <message>
        <source>Kiosk was out of order</source>
        <translation>الكشك كان معطلًا</translation>
    </message>
    <message>
        <source>Seen by the teacher</source>
        <translation>رآه المعلم</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>تم اصطحابه</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Somebody else&apos;s badge</source>
        <extracomment>Reasons why a scan does not count.</extracomment>
        <translation>بطاقة شخص آخر</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>مسح بالخطأ</translation>
    </message>
    <message>
        <source>Was a test</source>
        <translation>كان تجربة</translation>
    </message>
    <message>
        <source>Undone in the office</source>
        <extracomment>The reason that the register keeps when a correction is undone.</extracomment>
        <translation>أُلغي في المكتب</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>عمليات المسح</translation>
    </message>
    <message>
        <source>None on this day.</source>
        <translation>لا يوجد في هذا اليوم.</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Of a scan: %1 is a time.</extracomment>
        <translation>خروج %1</translation>
    </message>
    <message>
        <source>In at %1, late</source>
        <translation>دخول %1، متأخر</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>دخول %1</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>لا يُحتسب</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>التصحيحات</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>لا يوجد.</translation>
    </message>
    <message>
        <source>A scan does not count</source>
        <translation>مسح لا يُحتسب</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is what the office corrected (&quot;Came late&quot;), %2 a time.</extracomment>
        <translation>%1 الساعة %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Below a correction: %1 is a person, %2 a date with a time.
----------
Title of a photo: %1 is a name, %2 a time.</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>This day and the six before it</source>
        <translation>هذا اليوم والأيام الستة قبله</translation>
    </message>
    <message>
        <source>late</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>معذور</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>في الموعد</translation>
    </message>
    <message>
        <source>Photo</source>
        <extracomment>A button. The cloud notes who looks.</extracomment>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>This scan was recorded without a photo.</source>
        <translation>سُجّل هذا المسح دون صورة.</translation>
    </message>
    <message>
        <source>The kiosk has not sent this photo yet.</source>
        <translation>لم يرسل الكشك هذه الصورة بعد.</translation>
    </message>
    <message>
        <source>This photo cannot be shown: the file is damaged.</source>
        <translation>لا يمكن عرض هذه الصورة: الملف تالف.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>%1: sending the correction.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: جارٍ إرسال التصحيح.</translation>
    </message>
    <message>
        <source>%1: corrected.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: تم التصحيح.</translation>
    </message>
    <message>
        <source>%1: not corrected. %2</source>
        <extracomment>%1 is a student, %2 a sentence that says why.</extracomment>
        <translation>%1: لم يُصحَّح. %2</translation>
    </message>
</context>
<context>
    <name>DeskSentences</name>
    <message>
        <source>Rollcall office</source>
        <extracomment>Title of the office&apos;s program.</extracomment>
        <translation>مكتب Rollcall</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Name of the list of pages, for screen readers.</extracomment>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is an e-mail address.</extracomment>
        <translation>تم تسجيل الدخول باسم %1</translation>
    </message>
    <message>
        <source>Sign in to the school</source>
        <translation>الدخول إلى المدرسة</translation>
    </message>
    <message>
        <source>With your account of the school&apos;s staff. Address and key are on the note of whoever set up the school&apos;s project.</source>
        <translation>بحسابك كموظف في المدرسة. العنوان والمفتاح موجودان في ورقة من جهّز مشروع المدرسة.</translation>
    </message>
    <message>
        <source>Address of the project</source>
        <extracomment>Label of a field: the web address of the school&apos;s project.</extracomment>
        <translation>عنوان المشروع</translation>
    </message>
    <message>
        <source>It begins with https:// and often ends with .supabase.co</source>
        <translation>يبدأ بـ https:// وينتهي غالبًا بـ .supabase.co</translation>
    </message>
    <message>
        <source>Publishable key</source>
        <extracomment>Label of a field: the project&apos;s publishable API key.</extracomment>
        <translation>المفتاح العام</translation>
    </message>
    <message>
        <source>It begins with sb_publishable_ or with eyJ</source>
        <translation>يبدأ بـ sb_publishable_ أو بـ eyJ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Asking the cloud.</source>
        <translation>جارٍ سؤال السحابة.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field that was left empty.</extracomment>
        <translation>يرجى ملء هذا الحقل.</translation>
    </message>
    <message>
        <source>Another school</source>
        <extracomment>A button that shows the fields of the project&apos;s address and key.</extracomment>
        <translation>مدرسة أخرى</translation>
    </message>
    <message>
        <source>The cloud does not answer. Check this computer&apos;s network, then try again.</source>
        <translation>السحابة لا تستجيب. تحقق من شبكة هذا الحاسوب ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Something else answers in the cloud&apos;s place. Open a web page to see whether the network wants you to log in, or check the address.</source>
        <translation>شيء آخر يجيب بدل السحابة. افتح صفحة ويب لترى هل تطلب الشبكة تسجيل الدخول، أو تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The school&apos;s project is paused. Its owner can resume it in the dashboard.</source>
        <translation>مشروع المدرسة متوقف مؤقتًا. يمكن لمالكه تشغيله من لوحة التحكم.</translation>
    </message>
    <message>
        <source>The project does not know this key. Copy the publishable key from the project&apos;s settings again.</source>
        <translation>المشروع لا يعرف هذا المفتاح. انسخ المفتاح العام من إعدادات المشروع مرة أخرى.</translation>
    </message>
    <message>
        <source>The cloud does not know this e-mail with this password.</source>
        <translation>السحابة لا تعرف هذا البريد بكلمة المرور هذه.</translation>
    </message>
    <message>
        <source>This account is not of the school&apos;s staff. The owner of the project can add it.</source>
        <translation>هذا الحساب ليس من موظفي المدرسة. يمكن لمالك المشروع إضافته.</translation>
    </message>
    <message>
        <source>The school&apos;s project is older than this program. A technician brings it up to date with: rollcallctl office init</source>
        <translation>مشروع المدرسة أقدم من هذا البرنامج. يحدّثه الفني بالأمر: rollcallctl office init</translation>
    </message>
    <message>
        <source>The cloud has not taken it, and nothing was changed.</source>
        <translation>السحابة لم تقبله ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>This is not the address of a project. One looks like https://abcdefghijkl.supabase.co</source>
        <translation>هذا ليس عنوان مشروع. يبدو العنوان هكذا: https://abcdefghijkl.supabase.co</translation>
    </message>
    <message>
        <source>This is not an API key.</source>
        <translation>هذا ليس مفتاح API.</translation>
    </message>
    <message>
        <source>This is a secret key, which opens everything. It must not be entered here: take the publishable key.</source>
        <translation>هذا مفتاح سري يفتح كل شيء. لا يجوز إدخاله هنا: استخدم المفتاح العام.</translation>
    </message>
    <message>
        <source>Signed in, but the address cannot be kept on this computer: its settings cannot be written.</source>
        <translation>تم تسجيل الدخول، لكن لا يمكن حفظ العنوان على هذا الحاسوب: لا يمكن كتابة إعداداته.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a whole sentence, %2 a short word for technicians.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>The cloud answers.</extracomment>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Offline: nothing can be changed now.</source>
        <translation>غير متصل: لا يمكن تغيير شيء الآن.</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>ما كتبته لم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <extracomment>A button: do not save.</extracomment>
        <translation>خروج دون حفظ</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>A button: go back to what was typed.</extracomment>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>ForgotSentences</name>
    <message>
        <source>Forgot badge</source>
        <extracomment>A button for a student who has no badge today.</extracomment>
        <translation>نسيت بطاقتي</translation>
    </message>
    <message>
        <source>Which section are you in?</source>
        <extracomment>Above the sections of the school, of which a student touches their own.</extracomment>
        <translation>في أي شعبة أنت؟</translation>
    </message>
    <message>
        <source>No section</source>
        <extracomment>In the list of sections: of students who are in none.</extracomment>
        <translation>بلا شعبة</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>ما اسمك؟</translation>
    </message>
    <message>
        <source>%1: touch the first letters of your name.</source>
        <extracomment>Above keys with letters. %1 is the section, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>%1: المس الحروف الأولى من اسمك.</translation>
    </message>
    <message>
        <source>Delete letter</source>
        <extracomment>What assistive technology says of the key that deletes the last letter.</extracomment>
        <translation>حذف الحرف</translation>
    </message>
    <message>
        <source>Page back</source>
        <extracomment>What assistive technology says of the button to the page of tiles before.</extracomment>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <extracomment>What assistive technology says of the button to the next page of tiles.</extracomment>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>جارٍ قراءة قائمة الطلاب.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now. Please see the office.</source>
        <translation>تعذّرت قراءة قائمة الطلاب الآن. يُرجى مراجعة الإدارة.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A student and the section, such as &quot;Ana Reyes, Grade 8 - Narra&quot;.</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Please ask a member of staff to enter the PIN.</source>
        <extracomment>To a student without a badge and to the member of staff who enters the office&apos;s PIN for them.</extracomment>
        <translation>اطلب من أحد الموظفين إدخال الرمز.</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>On the button by which a member of staff has a student counted who has no badge.</extracomment>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the page before, on the way of a student without a badge.</extracomment>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>HelpSentences</name>
    <message>
        <source>No badge, or it does not work? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>لا بطاقة معك، أو لا تعمل؟ يمكنك استخدام «%1».</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>On a button: how to hold a badge.</extracomment>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>What assistive technology says of the button &quot;A+&quot;.</extracomment>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>How to hold your badge</source>
        <translation>كيف تمسك بطاقتك</translation>
    </message>
    <message>
        <source>Hold your badge flat in front of the camera.</source>
        <translation>أمسك بطاقتك مستوية أمام الكاميرا.</translation>
    </message>
    <message>
        <source>About as far away as your hand is long.</source>
        <translation>على بُعد يقارب طول يدك.</translation>
    </message>
    <message>
        <source>Hold still until you see your name.</source>
        <translation>لا تتحرك حتى ترى اسمك.</translation>
    </message>
    <message>
        <source>No badge, or it does not work? Please see the office.</source>
        <translation>لا بطاقة معك، أو لا تعمل؟ يُرجى مراجعة الإدارة.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On the page of help: to the page before.</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>I am new</source>
        <extracomment>A button for a student who is not on the roster yet.</extracomment>
        <translation>أنا جديد هنا</translation>
    </message>
    <message>
        <source>Welcome. You are not on the list yet.</source>
        <extracomment>To a student who is not on the roster yet.</extracomment>
        <translation>أهلاً بك. اسمك ليس في القائمة بعد.</translation>
    </message>
    <message>
        <source>Not new here? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>لست جديداً هنا؟ يمكنك استخدام «%1».</translation>
    </message>
    <message>
        <source>Go to the office and say your name.</source>
        <translation>اذهب إلى الإدارة واذكر اسمك.</translation>
    </message>
    <message>
        <source>Show your badge there. They put you on the list.</source>
        <translation>أرهم بطاقتك هناك. سيضيفونك إلى القائمة.</translation>
    </message>
    <message>
        <source>Then hold your badge here again.</source>
        <translation>ثم ضع بطاقتك هنا مرة أخرى.</translation>
    </message>
    <message>
        <source>Not new here? The office helps you, too.</source>
        <translation>لست جديداً هنا؟ الإدارة تساعدك أيضاً.</translation>
    </message>
</context>
<context>
    <name>ImportDeskSentences</name>
    <message>
        <source>Import a list</source>
        <translation>استيراد قائمة</translation>
    </message>
    <message>
        <source>Choose the list of students</source>
        <translation>اختيار قائمة الطلاب</translation>
    </message>
    <message>
        <source>Workbooks and lists</source>
        <extracomment>File filter.</extracomment>
        <translation>مصنفات وقوائم</translation>
    </message>
    <message>
        <source>The list is being read …</source>
        <translation>تجري قراءة القائمة …</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>القائمة: %1</translation>
    </message>
    <message>
        <source>List: %1, sheet %2</source>
        <translation>القائمة: %1، الورقة %2</translation>
    </message>
    <message>
        <source>Students on the list: %1. At school until now: %2. Rows left out: %3.</source>
        <translation>في القائمة: %1. في المدرسة حتى الآن: %2. الصفوف المتروكة: %3.</translation>
    </message>
    <message>
        <source>New: %1. Changed: %2. They leave: %3.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>جدد: %1. معدّلون: %2. مغادرون: %3.</translation>
    </message>
    <message>
        <source>The list changes nothing.</source>
        <translation>لا تغيّر القائمة شيئًا.</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>أعمدة القائمة</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>Heading of a table: a column of the list.</extracomment>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Taken for</source>
        <extracomment>Heading of a table: what a column of the list is taken for.</extracomment>
        <translation>يُقرأ بوصفه</translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>What a column is taken for: nothing.</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>رقم الطالب</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Whether somebody is a student or a teacher.</extracomment>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Who is not on the list &amp;stays</source>
        <translation>من ليس في القائمة يبقى</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>التغييرات (%1)</translation>
    </message>
    <message>
        <source>Rows to look at (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>صفوف للمراجعة (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading: what happens to a student.</extracomment>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>A student whom the list adds.</extracomment>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>A student whom the list changes.</extracomment>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>Leaves</source>
        <extracomment>A student who is not on the list.</extracomment>
        <translation>يغادر</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Heading: the row of the file.</extracomment>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Heading: what is wrong with a row.</extracomment>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>A row that refuses the list.</extracomment>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>A row that is left out.</extracomment>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Taken</source>
        <extracomment>A row that is taken, and to be looked at.</extracomment>
        <translation>مأخوذ</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <extracomment>Button: takes a row that was left out.</extracomment>
        <translation>خذه مع ذلك</translation>
    </message>
    <message>
        <source>Say which column is the student number, and which is the name.</source>
        <translation>حدّد أي عمود هو رقم الطالب وأيها الاسم.</translation>
    </message>
    <message>
        <source>There are faults in the list. Correct it there, and choose it again.</source>
        <translation>في القائمة أخطاء. صحّحها فيها ثم اخترها من جديد.</translation>
    </message>
    <message>
        <source>%1 of %2 students would leave. Is the list that of the whole school?</source>
        <translation>سيغادر %1 من %2 طالبًا. هل هذه قائمة المدرسة كلها؟</translation>
    </message>
    <message>
        <source>Many students would get another name. Was a column sorted alone?</source>
        <translation>سيتغيّر اسم كثير من الطلاب. هل رُتّب عمود وحده؟</translation>
    </message>
    <message>
        <source>&amp;Write to the cloud</source>
        <extracomment>Button.</extracomment>
        <translation>كتابة إلى السحابة</translation>
    </message>
    <message>
        <source>The list is being written to the cloud …</source>
        <translation>تجري كتابة القائمة إلى السحابة …</translation>
    </message>
    <message>
        <source>The list was written. New: %1. Changed: %2. They left: %3.</source>
        <translation>كُتبت القائمة. جدد: %1. معدّلون: %2. غادروا: %3.</translation>
    </message>
    <message>
        <source>Somebody has changed students in the meantime. Nothing was written: look at the changes again.</source>
        <translation>عدّل أحدهم طلابًا في هذه الأثناء. لم يُكتب شيء: راجع التغييرات من جديد.</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <extracomment>Button.</extracomment>
        <translation>التراجع عن هذا الاستيراد</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>التراجع عن آخر استيراد</translation>
    </message>
    <message>
        <source>The import is being taken back …</source>
        <translation>يجري التراجع عن الاستيراد …</translation>
    </message>
    <message>
        <source>The import was taken back. Students as before: %1.</source>
        <translation>تم التراجع عن الاستيراد. كما كانوا: %1.</translation>
    </message>
    <message>
        <source>These were changed by somebody since, and stay as they are: %1.</source>
        <translation>هؤلاء عدّلهم أحدهم منذئذ ويبقون كما هم: %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>استيراد قائمة…</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <extracomment>Button with a menu: import a list, undo the last import.</extracomment>
        <translation>القوائم</translation>
    </message>
</context>
<context>
    <name>KiosksDeskSentences</name>
    <message>
        <source>Kiosks</source>
        <translation>الأكشاك</translation>
    </message>
    <message>
        <source>Asking the cloud for the school&apos;s kiosks.</source>
        <translation>جارٍ سؤال السحابة عن أكشاك المدرسة.</translation>
    </message>
    <message>
        <source>The school has no kiosk yet. Pair the first one.</source>
        <translation>ليس لدى المدرسة أي كشك بعد. اربط الأول.</translation>
    </message>
    <message>
        <source>Kiosks: %1. Silent: %2.</source>
        <extracomment>Numbers of kiosks, above their list.</extracomment>
        <translation>الأكشاك: %1. الصامتة: %2.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time: what the page shows was so then.</extracomment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of a table: what the office calls a kiosk.</extracomment>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of a table: where a kiosk stands.</extracomment>
        <translation>المكان</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: whether a kiosk works.</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>آخر تقرير</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Column of a table: how many records the cloud does not have yet.</extracomment>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <extracomment>Column of a table: since when the oldest record waits to be sent.</extracomment>
        <translation>ينتظر منذ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Free on disk</source>
        <translation>الحر على القرص</translation>
    </message>
    <message>
        <source>Working</source>
        <extracomment>State of a kiosk: it reports as it should.</extracomment>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Silent</source>
        <extracomment>State of a kiosk: it has not reported for longer than it should.</extracomment>
        <translation>صامت</translation>
    </message>
    <message>
        <source>Has never reported</source>
        <extracomment>State of a kiosk.</extracomment>
        <translation>لم يرسل تقريرًا قط</translation>
    </message>
    <message>
        <source>Not paired yet</source>
        <extracomment>State of a kiosk: no computer has used its code yet.</extracomment>
        <translation>لم يُربط بعد</translation>
    </message>
    <message>
        <source>Shut out</source>
        <extracomment>State of a kiosk: the office has taken its rights away.</extracomment>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Works</source>
        <extracomment>Of a camera.</extracomment>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Of a kiosk that has a scanner instead of a camera.</extracomment>
        <translation>لا توجد</translation>
    </message>
    <message>
        <source>Gives no pictures</source>
        <extracomment>Of a camera.</extracomment>
        <translation>لا تعطي صورًا</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>Of a clock.</extracomment>
        <translation>صحيحة</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <extracomment>Of a clock; %1 is a number of seconds.</extracomment>
        <translation>متقدمة %1 ث</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>متأخرة %1 ث</translation>
    </message>
    <message>
        <source>%1 min ahead</source>
        <extracomment>Of a clock; %1 is a number of minutes.</extracomment>
        <translation>متقدمة %1 د</translation>
    </message>
    <message>
        <source>%1 min behind</source>
        <translation>متأخرة %1 د</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <extracomment>Room on a disk; %1 is a number.</extracomment>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>Choose a kiosk to name it, to give it a new code or to shut it out.</source>
        <translation>اختر كشكًا لتسميته أو لإعطائه رمزًا جديدًا أو لاستبعاده.</translation>
    </message>
    <message>
        <source>Nothing was heard of it since %1: it is switched off, has no network, or the cloud refuses its login. If it is switched on it counts all the same, and what it counts arrives when it is back.</source>
        <translation>لم يُسمع عنه شيء منذ %1: إنه مطفأ، أو بلا شبكة، أو ترفض السحابة دخوله. إن كان مشغّلًا فهو يسجّل رغم ذلك، ويصل ما سجّله عند عودته.</translation>
    </message>
    <message>
        <source>It is paired, and was not heard of since. Is it switched on, and has it a network?</source>
        <translation>إنه مربوط ولم يُسمع عنه شيء منذ ذلك. هل هو مشغّل، وهل لديه شبكة؟</translation>
    </message>
    <message>
        <source>No kiosk has used its code yet. Make a new code if the time of the last one is over.</source>
        <translation>لم يستخدم أي كشك رمزه بعد. أنشئ رمزًا جديدًا إن انتهى وقت الأخير.</translation>
    </message>
    <message>
        <source>It neither reads nor writes in the cloud. What it has not sent is still on its disk.</source>
        <translation>لا يقرأ ولا يكتب في السحابة. ما لم يرسله ما زال على قرصه.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>الم&amp;كان</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>Save or discard first what you typed for %1.</source>
        <translation>احفظ أولًا ما كتبته عن %1 أو تجاهله.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <extracomment>Button: what was typed and not saved is taken back.</extracomment>
        <translation>ت&amp;جاهل</translation>
    </message>
    <message>
        <source>Meanwhile somebody else has called it “%1”, place “%2”. Saving replaces what you changed.</source>
        <translation>في هذه الأثناء سمّاه شخص آخر «%1»، المكان «%2». الحفظ يستبدل ما غيّرته.</translation>
    </message>
    <message>
        <source>Missing records</source>
        <translation>السجلات الناقصة</translation>
    </message>
    <message>
        <source>Everything that it told of is in the cloud.</source>
        <translation>كل ما أبلغ عنه موجود في السحابة.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <extracomment>Numbers of records that are missing.</extracomment>
        <translation>الرقم %1</translation>
    </message>
    <message>
        <source>Numbers %1 to %2</source>
        <translation>الأرقام من %1 إلى %2</translation>
    </message>
    <message>
        <source>It counted these and they are not in the cloud: not sent yet, set aside on the kiosk, or lost.</source>
        <translation>سجّلها وهي ليست في السحابة: لم تُرسل بعد، أو وُضعت جانبًا على الكشك، أو فُقدت.</translation>
    </message>
    <message>
        <source>Further ones: %1</source>
        <extracomment>Under a list of numbers of records that are missing.</extracomment>
        <translation>غيرها: %1</translation>
    </message>
    <message>
        <source>Pair a ne&amp;w kiosk…</source>
        <translation>&amp;ربط كشك جديد…</translation>
    </message>
    <message>
        <source>New &amp;code…</source>
        <translation>رمز &amp;جديد…</translation>
    </message>
    <message>
        <source>What is the new kiosk to be called?</source>
        <translation>ما اسم الكشك الجديد؟</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>ال&amp;معرّف</translation>
    </message>
    <message>
        <source>1 to 64 of A-Z a-z 0-9 . _ - without blanks, such as gate-2. It stands in every record of the kiosk and does not change; how people call it can be said later.</source>
        <translation>من 1 إلى 64 من A-Z a-z 0-9 . _ - بلا فراغات، مثل gate-2. يرد في كل سجل للكشك ولا يتغير؛ أما ما يسميه الناس فيُكتب لاحقًا.</translation>
    </message>
    <message>
        <source>There is a kiosk %1 already. To replace it, choose it in the list and make a new code.</source>
        <translation>يوجد كشك %1 بالفعل. لاستبداله اختره في القائمة وأنشئ رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>&amp;Make the code</source>
        <translation>&amp;إنشاء الرمز</translation>
    </message>
    <message>
        <source>For the kiosk %1, once, until %2</source>
        <translation>للكشك %1، مرة واحدة، حتى %2</translation>
    </message>
    <message>
        <source>At the kiosk, a technician types the code (rollcallctl setup), or takes this picture along (rollcallctl pair --picture). Nobody is shown it again.</source>
        <translation>عند الكشك يكتب التقني الرمز (rollcallctl setup) أو يحمل معه هذه الصورة (rollcallctl pair --picture). ولن يُعرض لأحد مرة أخرى.</translation>
    </message>
    <message>
        <source>The computer that is this kiosk now goes on until the code is used, and is shut out then.</source>
        <translation>يستمر الحاسوب الذي هو هذا الكشك الآن حتى يُستخدم الرمز، ثم يُستبعد.</translation>
    </message>
    <message>
        <source>QR code with the project&apos;s address, its key and the pairing code</source>
        <translation>رمز QR فيه عنوان المشروع ومفتاحه ورمز الربط</translation>
    </message>
    <message>
        <source>C&amp;opy the code</source>
        <translation>&amp;نسخ الرمز</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>Shut &amp;out…</source>
        <translation>ا&amp;ستبعاد…</translation>
    </message>
    <message>
        <source>Let &amp;in again</source>
        <translation>ال&amp;سماح من جديد</translation>
    </message>
    <message>
        <source>Shut %1 out?</source>
        <translation>استبعاد %1؟</translation>
    </message>
    <message>
        <source>From its next request on it neither reads nor writes in the cloud, and when it hears of that it wipes its list of students and counts nobody. What it has not sent stays on its disk. It can be let in again.</source>
        <translation>ابتداءً من طلبه التالي لا يقرأ ولا يكتب في السحابة، وعندما يعلم بذلك يمسح قائمة طلابه ولا يسجّل أحدًا. ما لم يرسله يبقى على قرصه. يمكن السماح له من جديد.</translation>
    </message>
    <message>
        <source>&amp;Shut out</source>
        <translation>ا&amp;ستبعاد</translation>
    </message>
    <message>
        <source>The name of %1 is on its way to the cloud.</source>
        <translation>اسم %1 في طريقه إلى السحابة.</translation>
    </message>
    <message>
        <source>%1 is called so from now on.</source>
        <translation>صار %1 يُسمى كذلك من الآن.</translation>
    </message>
    <message>
        <source>The cloud makes a code for %1.</source>
        <translation>تنشئ السحابة رمزًا لـ %1.</translation>
    </message>
    <message>
        <source>%1 has a new code; an earlier one that was not used is void.</source>
        <translation>لدى %1 رمز جديد؛ وما سبقه ولم يُستخدم صار لاغيًا.</translation>
    </message>
    <message>
        <source>%1 is being shut out.</source>
        <translation>جارٍ استبعاد %1.</translation>
    </message>
    <message>
        <source>%1 is shut out.</source>
        <translation>استُبعد %1.</translation>
    </message>
    <message>
        <source>%1 is being let in again.</source>
        <translation>جارٍ السماح لـ %1 من جديد.</translation>
    </message>
    <message>
        <source>%1 is let in again, and sends what waits when it asks next.</source>
        <translation>سُمح لـ %1 من جديد، ويرسل ما ينتظر عند طلبه التالي.</translation>
    </message>
    <message>
        <source>The cloud has no kiosk %1 any more.</source>
        <translation>لم يعد في السحابة كشك %1.</translation>
    </message>
    <message>
        <source>A name and a place have at most %1 characters.</source>
        <translation>للاسم والمكان %1 حرف على الأكثر.</translation>
    </message>
</context>
<context>
    <name>OfficeSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that says who was counted today.</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Reading the register.</source>
        <translation>جارٍ قراءة السجل.</translation>
    </message>
    <message>
        <source>The register cannot be read now.</source>
        <translation>لا يمكن قراءة السجل الآن.</translation>
    </message>
    <message>
        <source>Here: %1 of %2. Late: %3. Left: %4.</source>
        <extracomment>Numbers of students: who is in the school, of how many; who came late; who has gone.</extracomment>
        <translation>الحاضرون: %1 من %2. المتأخرون: %3. المغادرون: %4.</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>What a student was counted as.</extracomment>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>What a student was counted as: leaving.</extracomment>
        <translation>خروج</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>What a student was counted as: coming, in time.</extracomment>
        <translation>في الموعد</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Title of the page that says what is in order with this kiosk and what is not.</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Looking at this kiosk, for %1 s so far.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>جارٍ فحص هذا الجهاز منذ %1 ث.</translation>
    </message>
    <message>
        <source>This kiosk could not be examined.</source>
        <translation>تعذّر فحص هذا الجهاز.</translation>
    </message>
    <message>
        <source>Faults: %1. They come first.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>الأعطال: %1. تأتي أولًا.</translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>لم يُعثر على أي عطل.</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Title of the page that says what this program and this kiosk are.</extracomment>
        <translation>حول</translation>
    </message>
    <message>
        <source>What the technician asks for first.</source>
        <translation>أول ما يسأل عنه الفني.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>المدرسة</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>The name under which the cloud knows this kiosk.</extracomment>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>ملف الإعدادات</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>no badge</source>
        <extracomment>How a student was counted: staff vouched for them.</extracomment>
        <translation>بلا بطاقة</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>On a button: a report for a technician is written to a USB stick.</extracomment>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Write a report for the technician to this stick? No student and no password is in it.</source>
        <translation>هل تريد كتابة تقرير للفني إلى هذه الذاكرة؟ لا يحتوي على أسماء طلاب ولا كلمات مرور.</translation>
    </message>
    <message>
        <source>Write it</source>
        <extracomment>On a button: yes, write the report.</extracomment>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1 is the name of a file on a USB stick.</extracomment>
        <translation>كُتب: %1</translation>
    </message>
    <message>
        <source>No report was written.</source>
        <translation>لم يُكتب أي تقرير.</translation>
    </message>
    <message>
        <source>Voided</source>
        <extracomment>Of a scan that the office has declared not to count.</extracomment>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <extracomment>On a button: why a scan does not count. Nobody meant to be scanned.</extracomment>
        <translation>مُسحت بالخطأ</translation>
    </message>
    <message>
        <source>Wrong badge, mixed up</source>
        <extracomment>On a button: why a scan does not count. The student held another student&apos;s badge without noticing.</extracomment>
        <translation>بطاقة خاطئة بسبب الالتباس</translation>
    </message>
    <message>
        <source>Badge used by somebody else</source>
        <extracomment>On a button: why a scan does not count. Somebody else held the student&apos;s badge to the kiosk.</extracomment>
        <translation>استخدم شخص آخر البطاقة</translation>
    </message>
    <message>
        <source>Test of the kiosk</source>
        <extracomment>On a button: why a scan does not count. Somebody only tried the kiosk.</extracomment>
        <translation>تجربة للكشك</translation>
    </message>
    <message>
        <source>Should this scan not count? Choose why.</source>
        <translation>ألا ينبغي احتساب هذا المسح؟ اختر السبب.</translation>
    </message>
    <message>
        <source>Void this scan? It is kept on record but does not count, and the student can be scanned again.</source>
        <translation>هل تريد إلغاء هذا المسح؟ سيبقى محفوظًا لكنه لن يُحتسب، ويمكن مسح بطاقة الطالب من جديد.</translation>
    </message>
    <message>
        <source>Void it</source>
        <extracomment>On a button: yes, this scan does not count.</extracomment>
        <translation>لا تحتسبه</translation>
    </message>
    <message>
        <source>The scan is void.</source>
        <translation>أُلغي المسح.</translation>
    </message>
    <message>
        <source>The scan was void already.</source>
        <translation>كان المسح ملغى من قبل.</translation>
    </message>
    <message>
        <source>The scan could not be voided and still counts. Try again; if that fails, open Health.</source>
        <translation>تعذّر إلغاء المسح وما زال محتسبًا. حاول مرة أخرى؛ وإن لم ينجح ذلك فافتح «الحالة».</translation>
    </message>
    <message>
        <source>Another kiosk recorded this scan. Void it there, or in the cloud.</source>
        <translation>سجّل كشك آخر هذا المسح. ألغِه هناك أو في السحابة.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <extracomment>A button that ends the program.</extracomment>
        <translation>إغلاق الكشك</translation>
    </message>
    <message>
        <source>Close the kiosk? Nobody is counted meanwhile.</source>
        <translation>إغلاق الكشك؟ لن يُسجَّل أحد في هذه الأثناء.</translation>
    </message>
    <message>
        <source>What was counted is safe. A kiosk that starts by itself is back in a few seconds, with the settings as they are saved.</source>
        <translation>ما سُجِّل محفوظ. الكشك الذي يبدأ تلقائياً يعود بعد ثوانٍ قليلة بالإعدادات المحفوظة.</translation>
    </message>
</context>
<context>
    <name>PromotionDeskSentences</name>
    <message>
        <source>Next school year</source>
        <translation>العام الدراسي التالي</translation>
    </message>
    <message>
        <source>&amp;Next school year…</source>
        <translation>العام الدراسي التالي…</translation>
    </message>
    <message>
        <source>Say what each section is called next year, and which leave. The others stay as they are. All students are moved at once, or nobody is.</source>
        <translation>حدّد اسم كل صف في العام التالي وأي الصفوف تغادر. تبقى الأخرى كما هي. يُنقل جميع الطلاب دفعة واحدة أو لا يُنقل أحد.</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the section of this year.</extracomment>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Students</source>
        <extracomment>Heading of a column: how many.</extracomment>
        <translation>الطلاب</translation>
    </message>
    <message>
        <source>Next year</source>
        <extracomment>Heading of a column: the section of next year.</extracomment>
        <translation>العام التالي</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>Heading of a column of check boxes: the section leaves the school.</extracomment>
        <translation>يغادرون</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>ما سيكون</translation>
    </message>
    <message>
        <source>%1: leaves the school</source>
        <extracomment>A student of a section.</extracomment>
        <translation>%1: يغادر المدرسة</translation>
    </message>
    <message>
        <source>Other sections: %1. They leave: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>صف آخر: %1. مغادرون: %2.</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <extracomment>Button.</extracomment>
        <translation>انقلهم</translation>
    </message>
    <message>
        <source>The students are being moved …</source>
        <translation>يجري نقل الطلاب …</translation>
    </message>
    <message>
        <source>It was done. Other sections: %1. They left: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>تم ذلك. صف آخر: %1. غادروا: %2.</translation>
    </message>
    <message>
        <source>Nobody was moved: somebody has changed %1. Close this, and begin again.</source>
        <extracomment>Student numbers.</extracomment>
        <translation>لم يُنقل أحد: عدّل أحدهم %1. أغلق هذا وابدأ من جديد.</translation>
    </message>
    <message>
        <source>It may not have been done: %1 Look at the list before you try again.</source>
        <extracomment>A sentence that says why.</extracomment>
        <translation>ربما لم يتم ذلك: %1 انظر القائمة قبل أن تحاول مجددًا.</translation>
    </message>
    <message>
        <source>&amp;Undo this</source>
        <translation>التراجع عن هذا</translation>
    </message>
    <message>
        <source>The students are being moved back …</source>
        <translation>تجري إعادة الطلاب …</translation>
    </message>
    <message>
        <source>It was taken back. Students as before: %1.</source>
        <translation>تم التراجع. كما كانوا: %1.</translation>
    </message>
</context>
<context>
    <name>ReportDeskSentences</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>Label of a list of reports.</extracomment>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>The register of a day</source>
        <translation>سجل يوم</translation>
    </message>
    <message>
        <source>Who was not counted on a day</source>
        <translation>من لم يُسجَّل في يوم</translation>
    </message>
    <message>
        <source>Days of a section, such as its month</source>
        <translation>أيام شعبة، مثل شهرها</translation>
    </message>
    <message>
        <source>Days of a student</source>
        <translation>أيام طالب</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Label of a date.</extracomment>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Label of a date.</extracomment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>الشعبة</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>كل الشعب</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Label of a field: a part of the school day.</extracomment>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Any session</source>
        <translation>أي فترة</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>رقم الطالب</translation>
    </message>
    <message>
        <source>As on the badge</source>
        <translation>كما على البطاقة</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>A button: make the report and show it.</extracomment>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Making the report.</source>
        <translation>جارٍ إعداد التقرير.</translation>
    </message>
    <message>
        <source>Choose a report and press Show. It can be printed and saved then.</source>
        <translation>اختر تقريرًا واضغط عرض. بعدها يمكن طباعته وحفظه.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>A button that opens a list of kinds of files.</extracomment>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>مصنف إكسل (*.xlsx)</translation>
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
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسل إلى الطابعة.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>اليوم الأخير قبل الأول.</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <extracomment>How many rows a table has.</extracomment>
        <translation>الصفوف: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>School Form 2 (SF2) of a section</source>
        <extracomment>A form of the Philippine Department of Education: the attendance of a section in a month. Its name stays as it is.</extracomment>
        <translation>نموذج School Form 2 (SF2) لشعبة</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>Label of a month.</extracomment>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Month sheet of a section</source>
        <extracomment>A table with a row for each student and a column for each school day of a month.</extracomment>
        <translation>كشف شهر لشعبة</translation>
    </message>
    <message>
        <source>Choose a section.</source>
        <translation>اختر شعبة.</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys, girls</source>
        <extracomment>Label of two numbers: how many boys and girls a section had on the first Friday of the school year.</extracomment>
        <translation>المسجّلون في أول جمعة: بنون، بنات</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys</source>
        <extracomment>For screen readers: how many boys a section had on the first Friday of the school year.</extracomment>
        <translation>المسجّلون في أول جمعة: بنون</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: girls</source>
        <extracomment>For screen readers: how many girls a section had on the first Friday of the school year.</extracomment>
        <translation>المسجّلون في أول جمعة: بنات</translation>
    </message>
    <message>
        <source>Your own form, if you have one</source>
        <extracomment>Label of the name of a file: an Excel workbook that the school has drawn, to be filled.</extracomment>
        <translation>نموذجكم الخاص إن وُجد</translation>
    </message>
    <message>
        <source>Built in</source>
        <extracomment>In the empty field &quot;Your own form&quot;: then the form that comes with this program is filled.</extracomment>
        <translation>المدمج</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>A button that opens a list of files.</extracomment>
        <translation>اختيار…</translation>
    </message>
</context>
<context>
    <name>RosterSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page with the list of the school&apos;s students.</extracomment>
        <translation>الطلاب</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>تجري قراءة قائمة الطلاب.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now.</source>
        <translation>لا يمكن قراءة قائمة الطلاب الآن.</translation>
    </message>
    <message>
        <source>From the cloud.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>من السحابة.</translation>
    </message>
    <message>
        <source>From a file.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>من ملف.</translation>
    </message>
    <message>
        <source>An earlier list that was brought back.</source>
        <extracomment>Where the list of students came from: it was the one of before, and somebody brought it back.</extracomment>
        <translation>قائمة سابقة أعيدت.</translation>
    </message>
    <message>
        <source>There are no students yet: nobody can be counted.</source>
        <translation>لا يوجد طلاب بعد: لا يمكن تسجيل أحد.</translation>
    </message>
    <message>
        <source>Students: %1.</source>
        <extracomment>How many are in the list.</extracomment>
        <translation>الطلاب: %1.</translation>
    </message>
    <message>
        <source>Updated %1 ago.</source>
        <extracomment>How old the list is; %1 is &quot;5 min&quot; or &quot;3 d&quot;.</extracomment>
        <translation>حُدّثت قبل %1.</translation>
    </message>
    <message>
        <source>Still the old list: the cloud&apos;s has only %1 students.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>القائمة السابقة ما زالت مستخدمة: في قائمة السحابة %1 من الطلاب فقط.</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>On the button that asks for a name to look for.</extracomment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>The first letters of a name, section or number</source>
        <translation>الأحرف الأولى من اسم أو شعبة أو رقم</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>On the button that shows who was found.</extracomment>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>On the button that shows all students again.</extracomment>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>%1 is a number of students who match what was typed.</extracomment>
        <translation>وُجد: %1</translation>
    </message>
    <message>
        <source>“%1”: %2 found.</source>
        <extracomment>%1 is what was typed, %2 a number of students.</extracomment>
        <translation>«%1»: وُجد %2.</translation>
    </message>
    <message>
        <source>There is no list on a USB stick.</source>
        <translation>لا توجد قائمة على وحدة USB.</translation>
    </message>
    <message>
        <source>Save the list as .xlsx, .ods or .csv on the stick, not in a folder, and plug it in.</source>
        <translation>احفظ القائمة بصيغة .xlsx أو .ods أو .csv على الوحدة خارج المجلدات ثم وصّلها.</translation>
    </message>
    <message>
        <source>Touch a file to see what it would change.</source>
        <translation>المس ملفًا لترى ما الذي سيتغير.</translation>
    </message>
    <message>
        <source>Reading the file.</source>
        <translation>تجري قراءة الملف.</translation>
    </message>
    <message>
        <source>This file cannot be read as a list of students.</source>
        <translation>لا يمكن قراءة هذا الملف كقائمة طلاب.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. New: %1. Changed: %2. Removed: %3. Left out: %4.</source>
        <extracomment>What a file would do to the list; numbers of students.</extracomment>
        <translation>لم يتغير شيء بعد. جديد: %1. معدّل: %2. محذوف: %3. متروك: %4.</translation>
    </message>
    <message>
        <source>This file is refused. Faults to correct: %1.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>رُفض هذا الملف. أخطاء يجب تصحيحها: %1.</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>Of a row in a file.</extracomment>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>Of a row in a file that does not become a student.</extracomment>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Check it</source>
        <extracomment>Of a row in a file that somebody should look at.</extracomment>
        <translation>راجعه</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>Of a student.</extracomment>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Of a student.</extracomment>
        <translation>معدّل</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Of a student who was not in the list before.</extracomment>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>Of a file, counted from 1.</extracomment>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <extracomment>A name or section as it was, and as it becomes.</extracomment>
        <translation>%1، الآن %2</translation>
    </message>
    <message>
        <source>This removes %1 of %2 students.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>هذا يحذف %1 من %2 من الطلاب.</translation>
    </message>
    <message>
        <source>Of them in rows of the file that are left out: %1.</source>
        <extracomment>%1 is a number of students.</extracomment>
        <translation>منهم في صفوف متروكة من الملف: %1.</translation>
    </message>
    <message>
        <source>This gives %1 of %2 students another name.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>هذا يغيّر اسم %1 من %2 من الطلاب.</translation>
    </message>
    <message>
        <source>The cloud&apos;s list replaces it at the next update: change it there too.</source>
        <translation>ستحل قائمة السحابة محلها عند التحديث التالي: غيّرها هناك أيضًا.</translation>
    </message>
    <message>
        <source>Replace the current list? Students now: %1. In this list: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>هل تُستبدل القائمة الحالية؟ الطلاب الآن: %1. في هذه القائمة: %2.</translation>
    </message>
    <message>
        <source>Use this list</source>
        <extracomment>On the button that makes a file the list of students.</extracomment>
        <translation>استخدم هذه القائمة</translation>
    </message>
    <message>
        <source>Replacing the list.</source>
        <translation>يجري استبدال القائمة.</translation>
    </message>
    <message>
        <source>The list was replaced.</source>
        <translation>استُبدلت القائمة.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the file again.</source>
        <translation>لم يتغير شيء. عاين الملف مرة أخرى.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>From a file, or the list of files, to what was shown before.</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Import list</source>
        <extracomment>On the button that takes a list of students from a USB stick.</extracomment>
        <translation>استيراد قائمة</translation>
    </message>
</context>
<context>
    <name>ScheduleSentences</name>
    <message>
        <source>School day</source>
        <extracomment>Title of the page that says when students are counted as what.</extracomment>
        <translation>اليوم الدراسي</translation>
    </message>
    <message>
        <source>Reading the schedule.</source>
        <translation>تجري قراءة الجدول.</translation>
    </message>
    <message>
        <source>The schedule cannot be read now.</source>
        <translation>لا يمكن قراءة الجدول الآن.</translation>
    </message>
    <message>
        <source>No schedule: every student is counted in once a day, at any time.</source>
        <translation>لا يوجد جدول: يُحتسب كل طالب مرة واحدة في اليوم، في أي وقت.</translation>
    </message>
    <message>
        <source>The office&apos;s schedule, here since %1.</source>
        <extracomment>%1 is a date and time: since then this kiosk has had the schedule that the office made.</extracomment>
        <translation>جدول المكتب، موجود هنا منذ %1.</translation>
    </message>
    <message>
        <source>The schedule in this kiosk&apos;s settings.</source>
        <translation>الجدول الموجود في إعدادات هذا الكشك.</translation>
    </message>
    <message>
        <source>The office&apos;s new schedule has a fault and is not used. This is the one of before.</source>
        <translation>في جدول المكتب الجديد خطأ ولا يُستعمل. هذا هو الجدول السابق.</translation>
    </message>
    <message>
        <source>Whole school</source>
        <extracomment>A button and a choice: the day of everybody for whom nothing else was said.</extracomment>
        <translation>المدرسة كلها</translation>
    </message>
    <message>
        <source>Whose day?</source>
        <extracomment>Above a list of sections of the school: whose day is to be shown.</extracomment>
        <translation>يوم من؟</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A part of the day: two times.</extracomment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Counts as leaving</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>يُحتسب خروجًا</translation>
    </message>
    <message>
        <source>Counts as late</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>يُحتسب متأخرًا</translation>
    </message>
    <message>
        <source>Counts as on time</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>يُحتسب في الموعد</translation>
    </message>
    <message>
        <source>No school: no scan counts</source>
        <translation>لا دراسة: لا يُحتسب شيء</translation>
    </message>
    <message>
        <source>Does not count: another session</source>
        <translation>لا يُحتسب: فترة أخرى</translation>
    </message>
    <message>
        <source>Does not count: outside of the hours</source>
        <translation>لا يُحتسب: خارج الأوقات</translation>
    </message>
    <message>
        <source>School&apos;s schedule</source>
        <extracomment>Of a schedule: it is the one of the whole school.</extracomment>
        <translation>جدول المدرسة</translation>
    </message>
    <message>
        <source>Schedule of %1</source>
        <extracomment>Of a schedule: %1 is the grade, section or student for whom it was made.</extracomment>
        <translation>جدول %1</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On a button: closes a list of sections.</extracomment>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 of %2 here today</source>
        <extracomment>At the foot of the screen. %1 is how many students are in the school now, %2 how many are on the roster.</extracomment>
        <translation>الحاضرون اليوم: %1 من %2</translation>
    </message>
    <message>
        <source>You can use %1.</source>
        <extracomment>While the camera fails, or under &quot;Not on the roster.&quot; %1 is what the button beside it says: &quot;Forgot badge&quot;.</extracomment>
        <translation>يمكنك استخدام «%1».</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1، %2 %3</translation>
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
        <source>Not recorded.</source>
        <translation>لم يتم التسجيل.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>لا توجد كاميرا متصلة.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>برنامج آخر يستخدم الكاميرا.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>الكاميرا لا تستجيب.</translation>
    </message>
    <message>
        <source>The camera has stopped sending pictures.</source>
        <translation>توقفت الكاميرا عن إرسال الصور.</translation>
    </message>
    <message>
        <source>The camera sees nothing.</source>
        <translation>الكاميرا لا ترى شيئًا.</translation>
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
        <source>The records are not where they were kept.</source>
        <translation>السجلات ليست في المكان الذي حُفظت فيه.</translation>
    </message>
    <message>
        <source>The office has switched this kiosk off.</source>
        <translation>أوقف المكتب هذا الجهاز.</translation>
    </message>
    <message>
        <source>Another kiosk has taken the place of this one.</source>
        <translation>حلّ جهاز آخر محل هذا الجهاز.</translation>
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
        <source>Show your whole badge</source>
        <translation>يُرجى إظهار البطاقة كاملة</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>يُرجى الاقتراب قليلًا</translation>
    </message>
    <message>
        <source>Tilt it, there is glare</source>
        <translation>يُرجى الإمالة، هناك انعكاس ضوء</translation>
    </message>
    <message>
        <source>One badge at a time</source>
        <translation>بطاقة واحدة في كل مرة</translation>
    </message>
    <message>
        <source>It is dark here</source>
        <translation>المكان مظلم هنا</translation>
    </message>
    <message>
        <source>Hold your badge into the light</source>
        <translation>يُرجى رفع البطاقة نحو الضوء</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>يُرجى الثبات</translation>
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
    <message>
        <source>needs help · the clock is wrong</source>
        <extracomment>The clock of this kiosk shows a wrong time, and somebody has to set it.</extracomment>
        <translation>يحتاج إلى مساعدة · الساعة خاطئة</translation>
    </message>
    <message>
        <source>needs help · the new schedule is not usable</source>
        <extracomment>The office has made a schedule that this kiosk cannot use; it goes on with the one before.</extracomment>
        <translation>يحتاج إلى مساعدة · لا يمكن استخدام الجدول الجديد</translation>
    </message>
    <message>
        <source>needs help · the new roster is too short</source>
        <extracomment>The office&apos;s new list of students has lost most of them; this kiosk goes on with the one before.</extracomment>
        <translation>يحتاج إلى مساعدة · القائمة الجديدة ناقصة</translation>
    </message>
    <message>
        <source>needs help · the time zone is wrong</source>
        <extracomment>This kiosk has another time zone than the school.</extracomment>
        <translation>يحتاج إلى مساعدة · المنطقة الزمنية خاطئة</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>needs help · network sign-in</source>
        <extracomment>The school&apos;s network shows its own page and wants somebody to sign in.</extracomment>
        <translation>يحتاج إلى مساعدة · تسجيل الدخول إلى الشبكة</translation>
    </message>
    <message>
        <source>needs help · cloud paused</source>
        <extracomment>The account of the school with the cloud is asleep, and somebody has to wake it.</extracomment>
        <translation>يحتاج إلى مساعدة · السحابة متوقفة</translation>
    </message>
    <message>
        <source>cloud out of order</source>
        <translation>السحابة معطلة</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>تم إرسال الكل</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>بانتظار الإرسال: %1</translation>
    </message>
    <message>
        <source>%1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>محفوظ هنا: %1</translation>
    </message>
    <message>
        <source>%1 kept here since %2</source>
        <extracomment>%1 as before, %2 is a time such as 07:24, or a day such as Monday 23 Nov.</extracomment>
        <translation>محفوظ هنا: %1 منذ %2</translation>
    </message>
    <message>
        <source>Late: %1, limit %2</source>
        <extracomment>The student arrived at the time %1; until %2 it would have been in time.</extracomment>
        <translation>تأخر: %1، الحد %2</translation>
    </message>
    <message>
        <source>Please wait a few minutes.</source>
        <translation>يُرجى الانتظار بضع دقائق.</translation>
    </message>
    <message>
        <source>Please come back at %1.</source>
        <extracomment>%1 is the time from which scans count again on this day.</extracomment>
        <translation>يُرجى العودة ابتداءً من %1.</translation>
    </message>
    <message>
        <source>Yours opens at %1.</source>
        <extracomment>%1 is the time from which the student&apos;s own session takes scans.</extracomment>
        <translation>تُفتح فترتك عند %1.</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>لا دراسة اليوم.</translation>
    </message>
    <message>
        <source>Nothing is counted today.</source>
        <translation>لا يُسجَّل شيء اليوم.</translation>
    </message>
    <message>
        <source>Goodbye,</source>
        <extracomment>Above the first name, which stands alone on the next line.</extracomment>
        <translation>إلى اللقاء،</translation>
    </message>
    <message>
        <source>Good morning,</source>
        <translation>صباح الخير،</translation>
    </message>
    <message>
        <source>Good afternoon,</source>
        <translation>مساء الخير،</translation>
    </message>
    <message>
        <source>Good evening,</source>
        <translation>مساء الخير،</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Under the name: the student was counted as leaving at the time %1.</extracomment>
        <translation>الخروج: %1</translation>
    </message>
    <message>
        <source>In at %1 · on time</source>
        <extracomment>Under the name: the student was counted as arriving at the time %1, which is in time.</extracomment>
        <translation>الحضور: %1 · في الموعد</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>الحضور: %1</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <extracomment>Under the name: the student was counted as arriving late, at the time %1.</extracomment>
        <translation>وصول متأخر: %1</translation>
    </message>
    <message>
        <source>Trying again while you hold your badge here.</source>
        <translation>تتم إعادة المحاولة ما دامت البطاقة أمام الكاميرا.</translation>
    </message>
    <message>
        <source>Counted at %1.</source>
        <extracomment>%1 is the time at which the student was counted.</extracomment>
        <translation>سُجّل في %1.</translation>
    </message>
    <message>
        <source>You are already in,</source>
        <extracomment>Above the first name, which stands alone on the next line: the student was counted as arriving before.</extracomment>
        <translation>حضورك مسجّل من قبل،</translation>
    </message>
    <message>
        <source>You are already out,</source>
        <extracomment>Above the first name: the student was counted as leaving before.</extracomment>
        <translation>خروجك مسجّل من قبل،</translation>
    </message>
    <message>
        <source>Just scanned,</source>
        <extracomment>Above the first name: the same badge was counted a moment ago.</extracomment>
        <translation>سُجّلت قبل قليل،</translation>
    </message>
    <message>
        <source>Not open now,</source>
        <extracomment>Above the first name: nobody is counted at this time of the day.</extracomment>
        <translation>مغلق الآن،</translation>
    </message>
    <message>
        <source>Not your session,</source>
        <extracomment>Above the first name: now it is the turn of other students, in the morning or in the afternoon.</extracomment>
        <translation>هذه ليست فترتك،</translation>
    </message>
    <message>
        <source>What was counted before is safe.</source>
        <translation>ما سُجّل من قبل محفوظ.</translation>
    </message>
    <message>
        <source>Please uncover the camera, or switch on the light.</source>
        <translation>يُرجى إزالة ما يغطي الكاميرا أو تشغيل الضوء.</translation>
    </message>
    <message>
        <source>This kiosk has no list of students yet.</source>
        <translation>لا توجد على هذا الجهاز قائمة بالطلاب بعد.</translation>
    </message>
    <message>
        <source>The office is told.</source>
        <translation>يتم إبلاغ الإدارة.</translation>
    </message>
    <message>
        <source>Please use the other kiosk.</source>
        <translation>يُرجى استخدام الجهاز الآخر.</translation>
    </message>
    <message>
        <source>The office fetches what was counted here.</source>
        <translation>ستجلب الإدارة ما سُجّل هنا.</translation>
    </message>
    <message>
        <source>Hold your badge to the camera</source>
        <translation>ضع بطاقتك أمام الكاميرا</translation>
    </message>
    <message>
        <source>Badge reported lost.</source>
        <translation>أُبلِغ عن فقدان هذه البطاقة.</translation>
    </message>
    <message>
        <source>Please take it to the office.</source>
        <translation>يُرجى تسليمها إلى الإدارة.</translation>
    </message>
    <message>
        <source>Your badge has expired,</source>
        <extracomment>Above the first name: the student&apos;s badge is too old, and the office makes a new one.</extracomment>
        <translation>انتهت صلاحية بطاقتك،</translation>
    </message>
    <message>
        <source>This badge has expired.</source>
        <translation>انتهت صلاحية هذه البطاقة.</translation>
    </message>
    <message>
        <source>Badge of another school.</source>
        <translation>بطاقة مدرسة أخرى.</translation>
    </message>
    <message>
        <source>Please hold up the one of this school.</source>
        <translation>يُرجى إظهار بطاقة هذه المدرسة.</translation>
    </message>
    <message>
        <source>This is an old badge.</source>
        <extracomment>The school has made new badges, and the old ones do not count any more.</extracomment>
        <translation>هذه بطاقة قديمة.</translation>
    </message>
    <message>
        <source>Please hold up your new one, or see the office.</source>
        <translation>يُرجى إظهار بطاقتك الجديدة أو مراجعة الإدارة.</translation>
    </message>
    <message>
        <source>This badge cannot be checked here.</source>
        <translation>لا يمكن التحقق من هذه البطاقة هنا.</translation>
    </message>
</context>
<context>
    <name>SessionSentences</name>
    <message>
        <source>Morning session</source>
        <translation>الفترة الصباحية</translation>
    </message>
    <message>
        <source>Afternoon session</source>
        <translation>فترة بعد الظهر</translation>
    </message>
    <message>
        <source>Evening session</source>
        <translation>الفترة المسائية</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>%1 is what the school calls a part of its day.</extracomment>
        <translation>الفترة: %1</translation>
    </message>
    <message>
        <source>On time until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives until the time %1 is not late.</extracomment>
        <translation>في الموعد حتى %1</translation>
    </message>
    <message>
        <source>in until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted until the time %1.</extracomment>
        <translation>الحضور حتى %1</translation>
    </message>
    <message>
        <source>out from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted from the time %1 on.</extracomment>
        <translation>الانصراف من %1</translation>
    </message>
    <message>
        <source>out until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted until the time %1.</extracomment>
        <translation>الانصراف حتى %1</translation>
    </message>
    <message>
        <source>in from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted from the time %1 on.</extracomment>
        <translation>الحضور من %1</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>لا دراسة اليوم.</translation>
    </message>
</context>
<context>
    <name>SetUpSentences</name>
    <message>
        <source>Set up a new project…</source>
        <extracomment>On a button: a school&apos;s project in the cloud that is new.</extracomment>
        <translation>إعداد مشروع جديد…</translation>
    </message>
    <message>
        <source>Set up a project</source>
        <translation>إعداد مشروع</translation>
    </message>
    <message>
        <source>For whoever owns the school&apos;s Supabase project, once. What only the owner has is used now and not kept.</source>
        <translation>لمالك مشروع Supabase الخاص بالمدرسة، مرة واحدة. ما لا يملكه إلا المالك يُستخدم الآن ولا يُحفظ.</translation>
    </message>
    <message>
        <source>Database connection</source>
        <translation>الاتصال بقاعدة البيانات</translation>
    </message>
    <message>
        <source>Time zone of the school</source>
        <translation>المنطقة الزمنية للمدرسة</translation>
    </message>
    <message>
        <source>E-mail of the first member of staff</source>
        <translation>البريد الإلكتروني لأول موظف</translation>
    </message>
    <message>
        <source>That person&apos;s name</source>
        <translation>اسم هذا الشخص</translation>
    </message>
    <message>
        <source>That account&apos;s password</source>
        <translation>كلمة مرور هذا الحساب</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>These were two different passwords.</source>
        <translation>كلمتا المرور مختلفتان.</translation>
    </message>
    <message>
        <source>Set up</source>
        <extracomment>On a button.</extracomment>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <extracomment>On a button that cannot be pressed meanwhile.</extracomment>
        <translation>جارٍ الإعداد…</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <extracomment>On a button.</extracomment>
        <translation>العودة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <extracomment>On a button, once the project is set up.</extracomment>
        <translation>تسجيل الدخول هناك</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما تم</translation>
    </message>
    <message>
        <source>Nothing yet. A project that was set up before is not changed by doing it again.</source>
        <translation>لا شيء بعد. المشروع الذي أُعِدّ من قبل لا يتغير بإعادة ذلك.</translation>
    </message>
    <message>
        <source>This can take a minute. Please leave the program open.</source>
        <translation>قد يستغرق ذلك دقيقة. يُرجى ترك البرنامج مفتوحًا.</translation>
    </message>
    <message>
        <source>The project is set up. What has a dot before it is left to do in the dashboard.</source>
        <extracomment>Below a list that ends with what is to be done.</extracomment>
        <translation>أصبح المشروع جاهزًا. ما تسبقه نقطة يبقى عمله في لوحة التحكم.</translation>
    </message>
    <message>
        <source>The project is not ready. Mend what has a triangle before it, and set it up again.</source>
        <extracomment>Below a list.</extracomment>
        <translation>المشروع ليس جاهزًا. أصلح ما يسبقه مثلث، ثم أعد الإعداد.</translation>
    </message>
    <message>
        <source>postgresql://… (dashboard: Connect)</source>
        <extracomment>&quot;Connect&quot; is a button of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>postgresql://… ‏(لوحة التحكم: Connect)</translation>
    </message>
    <message>
        <source>Secret key (may be empty)</source>
        <extracomment>Beside a database connection it may be.</extracomment>
        <translation>المفتاح السري (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>sb_secret_… (dashboard: API Keys)</source>
        <extracomment>&quot;API Keys&quot; are words of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>sb_secret_… ‏(لوحة التحكم: API Keys)</translation>
    </message>
</context>
<context>
    <name>SettingSentences</name>
    <message>
        <source>Right</source>
        <extracomment>Where the camera is: right of the screen.</extracomment>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Where the camera is: left of the screen.</extracomment>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Below</source>
        <extracomment>Where the camera is: below the screen.</extracomment>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>Where the camera is: above the screen.</extracomment>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>No arrow</source>
        <extracomment>Where the camera is, to which an arrow on the screen points.</extracomment>
        <translation>بلا سهم</translation>
    </message>
    <message>
        <source>Moves against burn-in</source>
        <translation>تحريك ضد انطباع الشاشة</translation>
    </message>
    <message>
        <source>Screen dark after</source>
        <translation>تعتيم الشاشة بعد</translation>
    </message>
    <message>
        <source>Number of students here</source>
        <translation>عدد الحاضرين</translation>
    </message>
    <message>
        <source>Arrow to the camera</source>
        <translation>سهم نحو الكاميرا</translation>
    </message>
    <message>
        <source>Dotted: default, inherited.</source>
        <extracomment>The frame of a value that nobody has set is dotted; short.</extracomment>
        <translation>المنقّط: افتراضي أو موروث.</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>In the place of a value of a setting.</extracomment>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>By the clock</source>
        <extracomment>When the screen has its dark colours: at the hours set below.</extracomment>
        <translation>حسب الساعة</translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Hours and minutes: 18:30.</source>
        <translation>ساعات ودقائق: 18:30.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next request.</source>
        <translation>تم الحفظ. يسري من الطلب التالي.</translation>
    </message>
    <message>
        <source>Saved. It counts at once.</source>
        <translation>تم الحفظ. يسري فورًا.</translation>
    </message>
    <message>
        <source>Saved. The lowest level counts at once, all else after the next start.</source>
        <translation>تم الحفظ. يسري المستوى فورًا وما عداه بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>Saved. It counts after the next start of the kiosk.</source>
        <translation>تم الحفظ. يسري بعد إعادة تشغيل الكشك.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <extracomment>%1 is the value of another setting, which this one may not exceed.</extracomment>
        <translation>بحد أقصى %1.</translation>
    </message>
    <message>
        <source>Measured</source>
        <extracomment>Over a column that shows how long each service took to answer, of how long it may take.</extracomment>
        <translation>المقيس</translation>
    </message>
    <message>
        <source>Little room.</source>
        <extracomment>Under a limit that is less than three times what was measured; short.</extracomment>
        <translation>هامش ضيق.</translation>
    </message>
    <message>
        <source>Save these changes?</source>
        <translation>هل تُحفظ هذه التغييرات؟</translation>
    </message>
    <message>
        <source>Save them</source>
        <extracomment>On a button: save the changes that are listed.</extracomment>
        <translation>احفظها</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The value of a setting before and after it is changed. The arrow points the way people read.</extracomment>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. This is different now:</source>
        <translation>عادت النسخة السابقة من الإعدادات. هذا ما اختلف الآن:</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. Nothing that counted has changed.</source>
        <translation>عادت النسخة السابقة من الإعدادات. لم يتغير شيء مما كان ساريًا.</translation>
    </message>
    <message>
        <source>Other settings</source>
        <extracomment>Title of the page of settings that can only be changed elsewhere.</extracomment>
        <translation>إعدادات أخرى</translation>
    </message>
    <message>
        <source>Changed elsewhere, by the technician.</source>
        <translation>يغيّرها الفنّي في مكان آخر.</translation>
    </message>
    <message>
        <source>Secret: only in the settings file, or by rollcallctl setup.</source>
        <extracomment>Why a setting is not changed on the screen.</extracomment>
        <translation>سرّي: في ملف الإعدادات فقط أو عبر rollcallctl setup.</translation>
    </message>
    <message>
        <source>Needs a keyboard: in the settings file, or by rollcallctl setup.</source>
        <translation>يحتاج إلى لوحة مفاتيح: في ملف الإعدادات أو عبر rollcallctl setup.</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>In the place of a secret, such as a password.</extracomment>
        <translation>محدد</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <extracomment>On a button: play a sound as loud as set here.</extracomment>
        <translation>تشغيل صوت</translation>
    </message>
    <message>
        <source>Network timeouts</source>
        <translation>مُهَل الشبكة</translation>
    </message>
    <message>
        <source>How long the kiosk waits for each service.</source>
        <translation>مدة انتظار الجهاز لكل خدمة.</translation>
    </message>
    <message>
        <source>Sound and screen</source>
        <translation>الصوت والشاشة</translation>
    </message>
    <message>
        <source>What students see and hear.</source>
        <translation>ما يراه الطلاب ويسمعونه.</translation>
    </message>
    <message>
        <source>Camera and badge</source>
        <translation>الكاميرا والبطاقة</translation>
    </message>
    <message>
        <source>How badges are seen.</source>
        <translation>كيف تُرى البطاقات.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>الإرسال</translation>
    </message>
    <message>
        <source>When and how records go to the cloud.</source>
        <translation>متى وكيف تُرسل السجلات إلى السحابة.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>How much is kept on this computer.</source>
        <translation>كم يُحفظ على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>السجلات التقنية</translation>
    </message>
    <message>
        <source>What is written down, for the technician.</source>
        <translation>ما يُدوَّن للفنّي.</translation>
    </message>
    <message>
        <source>Light and button</source>
        <translation>الضوء والزر</translation>
    </message>
    <message>
        <source>What is wired to this computer.</source>
        <translation>ما هو موصول بهذا الجهاز.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>كل الخدمات</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Photo storage</source>
        <translation>تخزين الصور</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>إمكانية الوصول</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>الرسائل النصية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Forgot badge button</source>
        <translation>زر «نسيت بطاقتي»</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Dark from, until</source>
        <translation>داكن من، إلى</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Quiet from, until</source>
        <translation>صمت من، إلى</translation>
    </message>
    <message>
        <source>Camera number</source>
        <translation>رقم الكاميرا</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>العرض، الارتفاع</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>الارتفاع</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>صور في الثانية</translation>
    </message>
    <message>
        <source>Turned clockwise</source>
        <translation>مُدارة يمينًا</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>معكوسة</translation>
    </message>
    <message>
        <source>Camera&apos;s light</source>
        <translation>ضوء الكاميرا</translation>
    </message>
    <message>
        <source>Same badge again after</source>
        <translation>البطاقة نفسها بعد</translation>
    </message>
    <message>
        <source>Photo quality</source>
        <translation>جودة الصورة</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>السحابة</translation>
    </message>
    <message>
        <source>Look for unsent every</source>
        <translation>البحث عن غير المرسل كل</translation>
    </message>
    <message>
        <source>Fetch students every</source>
        <translation>جلب الطلاب كل</translation>
    </message>
    <message>
        <source>Try again after, at most</source>
        <translation>إعادة المحاولة بعد، الأقصى</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الأقصى</translation>
    </message>
    <message>
        <source>Second try waits</source>
        <translation>انتظار المحاولة الثانية</translation>
    </message>
    <message>
        <source>Failures, then pause</source>
        <translation>إخفاقات ثم توقف</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>إخفاقات</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Successes to go on</source>
        <translation>نجاحات للمتابعة</translation>
    </message>
    <message>
        <source>At once: all, photos</source>
        <translation>معًا: الكل، الصور</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Delete sent photos</source>
        <translation>حذف الصور المرسلة</translation>
    </message>
    <message>
        <source>Free: warn, act</source>
        <translation>المتاح: تنبيه، تصرف</translation>
    </message>
    <message>
        <source>Warn below</source>
        <translation>تنبيه دون</translation>
    </message>
    <message>
        <source>Act below</source>
        <translation>تصرف دون</translation>
    </message>
    <message>
        <source>Sent photos</source>
        <translation>الصور المرسلة</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Old logs</source>
        <translation>السجلات القديمة</translation>
    </message>
    <message>
        <source>Sent records</source>
        <translation>السجلات المرسلة</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>أدنى مستوى</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>ملف السجل</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>يُكتب</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>JSON log file</source>
        <translation>ملف JSON</translation>
    </message>
    <message>
        <source>System journal</source>
        <translation>سجل النظام</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>خرج الأخطاء</translation>
    </message>
    <message>
        <source>Log server</source>
        <translation>خادم السجلات</translation>
    </message>
    <message>
        <source>Server: wait, buffer</source>
        <translation>الخادم: انتظار، مخزن</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>مخزن مؤقت</translation>
    </message>
    <message>
        <source>Files: size, number</source>
        <translation>الملفات: الحجم، العدد</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Memory after a crash</source>
        <translation>الذاكرة بعد التعطل</translation>
    </message>
    <message>
        <source>Repeat alarms after</source>
        <translation>تكرار التنبيهات بعد</translation>
    </message>
    <message>
        <source>Metrics file every</source>
        <translation>ملف المقاييس كل</translation>
    </message>
    <message>
        <source>Buzzer, pin</source>
        <translation>الطنّان، الدبوس</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>مفعّل أو معطّل</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>الدبوس</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>الضوء</translation>
    </message>
    <message>
        <source>Pins red, green</source>
        <translation>دبوسا الأحمر والأخضر</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Pin blue</source>
        <translation>دبوس الأزرق</translation>
    </message>
    <message>
        <source>Power button, pin</source>
        <translation>زر التشغيل، الدبوس</translation>
    </message>
    <message>
        <source>Press: short, long</source>
        <translation>الضغط: قصير، طويل</translation>
    </message>
    <message>
        <source>Short below</source>
        <translation>قصير دون</translation>
    </message>
    <message>
        <source>Long from</source>
        <translation>طويل من</translation>
    </message>
    <message>
        <source>Contacts bounce for</source>
        <translation>ارتداد التلامس</translation>
    </message>
    <message>
        <source>Spoken results</source>
        <extracomment>A setting: whether a computer voice says each result.</extracomment>
        <translation>نطق النتائج</translation>
    </message>
</context>
<context>
    <name>StudentDeskSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page on which the office keeps the students.</extracomment>
        <translation>الطلاب</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>تجري قراءة قائمة الطلاب.</translation>
    </message>
    <message>
        <source>%1 The list is that of %2.</source>
        <extracomment>%1 is a sentence that says why the list cannot be read, %2 a date and time.</extracomment>
        <translation>%1 القائمة هي التي كانت عند %2.</translation>
    </message>
    <message>
        <source>%1 of %2 students</source>
        <extracomment>Both are numbers: how many students are shown of all.</extracomment>
        <translation>%1 من %2 من الطلاب</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Label of the field in which a student is searched.</extracomment>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Name, number, section or guardian</source>
        <extracomment>In the field as long as it is empty: what can be typed there.</extracomment>
        <translation>الاسم أو الرقم أو الشعبة أو ولي الأمر</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Label of a choice: which students the list shows.</extracomment>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>At school</source>
        <extracomment>A student&apos;s status, and the choice to show only these.</extracomment>
        <translation>في المدرسة</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>The choice to show all students, also those who have left.</extracomment>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Add student</source>
        <translation>إضافة طالب</translation>
    </message>
    <message>
        <source>Choose a student in the list, or add one.</source>
        <translation>اختر طالبًا من القائمة، أو أضف طالبًا.</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Label: the student&apos;s number.</extracomment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>الاسم الأوسط</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label: the class that a student is in, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>الشعبة</translation>
    </message>
    <message>
        <source>Grade</source>
        <extracomment>Label: the school year that a student is in, such as &quot;8&quot;.</extracomment>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>ولي الأمر</translation>
    </message>
    <message>
        <source>Guardian&apos;s telephone</source>
        <translation>هاتف ولي الأمر</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Label: whether a student is at school, has left, and so on.</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>غادر المدرسة</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>Graduated</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>متخرج</translation>
    </message>
    <message>
        <source>Transferred</source>
        <extracomment>A student&apos;s status: went to another school.</extracomment>
        <translation>انتقل إلى مدرسة أخرى</translation>
    </message>
    <message>
        <source>Not said</source>
        <extracomment>Nobody has said which sex a student has.</extracomment>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <extracomment>Of a student&apos;s language: the kiosk speaks the language that it is set to.</extracomment>
        <translation>لغة الجهاز</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field.</extracomment>
        <translation>يرجى ملء هذا الحقل.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <extracomment>Under a field; %1 is a number.</extracomment>
        <translation>%1 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>Only A to Z, digits and . _ - without blanks.</source>
        <extracomment>Under the field of the student&apos;s number.</extracomment>
        <translation>فقط A إلى Z والأرقام و . _ - بلا مسافات.</translation>
    </message>
    <message>
        <source>Only digits, blanks and + ( ) . / -</source>
        <extracomment>Under the field of a telephone number.</extracomment>
        <translation>الأرقام والمسافات و + ( ) . / - فقط</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <extracomment>Under a field: its value is none that this program knows.</extracomment>
        <translation>اختر واحدًا من القائمة.</translation>
    </message>
    <message>
        <source>This has a character that cannot be printed.</source>
        <extracomment>Under a field.</extracomment>
        <translation>يوجد هنا حرف لا يمكن طباعته.</translation>
    </message>
    <message>
        <source>This number is taken by %1.</source>
        <extracomment>Under the field of the student&apos;s number; %1 is another student&apos;s name.</extracomment>
        <translation>هذا الرقم يخص %1.</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Name of the tab with the fields of one student.</extracomment>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>طالب جديد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <extracomment>On a button: the fields become what they were before somebody typed.</extracomment>
        <translation>التراجع عن الكتابة</translation>
    </message>
    <message>
        <source>Student leaves…</source>
        <extracomment>On a button that opens a menu of how: transferred, graduated...</extracomment>
        <translation>الطالب يغادر…</translation>
    </message>
    <message>
        <source>Save or undo what you have typed first.</source>
        <translation>احفظ ما كتبته أو تراجع عنه أولًا.</translation>
    </message>
    <message>
        <source>Saving %1.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>يجري حفظ %1.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>تم حفظ %1.</translation>
    </message>
    <message>
        <source>%1 is not saved. %2</source>
        <extracomment>%1 is a student&apos;s name, %2 a sentence that says why.</extracomment>
        <translation>لم يتم حفظ %1. %2</translation>
    </message>
    <message>
        <source>Somebody else has changed this student meanwhile.</source>
        <translation>غيّر شخص آخر بيانات هذا الطالب في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Nothing of yours is saved yet. Keeping it writes only the fields that you typed in.</source>
        <translation>لم يُحفظ شيء مما كتبته بعد. إذا أبقيته، تُكتب فقط الحقول التي كتبت فيها.</translation>
    </message>
    <message>
        <source>The owner of the project has deleted this student meanwhile.</source>
        <translation>حذف مالك المشروع هذا الطالب في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Heading of a column: which field of a student.</extracomment>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Yours</source>
        <extracomment>Heading of a column: what the reader has typed.</extracomment>
        <translation>ما لديك</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Heading of a column: what somebody else has saved.</extracomment>
        <translation>ما لدى الآخر</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>On a button: what somebody else has saved stays.</extracomment>
        <translation>أخذ ما لدى الآخر</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <extracomment>On a button: what the reader has typed is saved.</extracomment>
        <translation>إبقاء ما لدي</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Name of the tab that lists what was changed of a student.</extracomment>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Reading what was changed.</source>
        <translation>تجري قراءة التغييرات.</translation>
    </message>
    <message>
        <source>No change of this student was noted yet.</source>
        <translation>لم يُسجَّل أي تغيير لهذا الطالب بعد.</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Heading of a column: time of a change.</extracomment>
        <translation>متى</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Heading of a column: who made a change.</extracomment>
        <translation>من</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what was changed.</extracomment>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>What was changed: the student was added.</extracomment>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>What was changed: the student was deleted.</extracomment>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Of a field of a student that has nothing in it.</extracomment>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>%1: %2 (before: %3)</source>
        <extracomment>%1 is the name of a field, %2 what is in it now, %3 what was in it before.</extracomment>
        <translation>%1: %2 (سابقًا: %3)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <extracomment>On a button.</extracomment>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
</context>
<context>
    <name>WaitingSentences</name>
    <message>
        <source>Waiting to send</source>
        <translation>في انتظار الإرسال</translation>
    </message>
    <message>
        <source>Nothing waits. Everything was sent.</source>
        <translation>لا شيء ينتظر. أُرسل كل شيء.</translation>
    </message>
    <message>
        <source>Looking at what waits.</source>
        <translation>جارٍ قراءة ما ينتظر.</translation>
    </message>
    <message>
        <source>What waits cannot be read now.</source>
        <translation>لا يمكن قراءة ما ينتظر الآن.</translation>
    </message>
    <message>
        <source>Need help: %1. Tried again: %2. Not tried yet: %3.</source>
        <extracomment>Numbers of things that are still to be sent to the cloud.</extracomment>
        <translation>تحتاج إلى مساعدة: %1. يُعاد إرسالها: %2. لم تُجرَّب بعد: %3.</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>That a student was counted.</extracomment>
        <translation>سجل</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Refused scan</source>
        <extracomment>That somebody was not counted.</extracomment>
        <translation>مسح مرفوض</translation>
    </message>
    <message>
        <source>Status report</source>
        <extracomment>What the kiosk tells the cloud about itself.</extracomment>
        <translation>تقرير الحالة</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>يحتاج إلى مساعدة</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>تُعاد المحاولة</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>لم يُجرَّب بعد</translation>
    </message>
    <message>
        <source>It was set aside by hand.</source>
        <translation>نُحّي يدويًا.</translation>
    </message>
    <message>
        <source>It is damaged on this machine.</source>
        <translation>إنه تالف على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The cloud refuses it as it is.</source>
        <translation>ترفضه السحابة كما هو.</translation>
    </message>
    <message>
        <source>The cloud does not let this kiosk send it.</source>
        <translation>لا تسمح السحابة لهذا الجهاز بإرساله.</translation>
    </message>
    <message>
        <source>The cloud is not set up for this version.</source>
        <translation>السحابة غير مهيأة لهذا الإصدار.</translation>
    </message>
    <message>
        <source>The cloud is busy, down or asleep.</source>
        <translation>السحابة مشغولة أو متوقفة أو خاملة.</translation>
    </message>
    <message>
        <source>The disk of this machine failed.</source>
        <translation>تعطّل قرص هذا الجهاز.</translation>
    </message>
    <message>
        <source>The kiosk was stopped while it was being sent.</source>
        <translation>أُوقف الجهاز أثناء الإرسال.</translation>
    </message>
    <message>
        <source>The cloud could not be reached.</source>
        <translation>تعذّر الوصول إلى السحابة.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A length of time in hours.</extracomment>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>A length of time in days.</extracomment>
        <translation>%1 يوم</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>For how long something has been waiting; %1 is &quot;5 min&quot; or &quot;3 d&quot;.</extracomment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>next try now</source>
        <translation>المحاولة التالية الآن</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <extracomment>%1 is a length of time such as &quot;5 min&quot;.</extracomment>
        <translation>المحاولة التالية خلال %1</translation>
    </message>
    <message>
        <source>Kept here since %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>محفوظ هنا منذ %1.</translation>
    </message>
    <message>
        <source>Tried first at %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>أول محاولة: %1.</translation>
    </message>
    <message>
        <source>Tries: %1, the last at %2.</source>
        <extracomment>%1 is a number of tries, %2 is a time.</extracomment>
        <translation>المحاولات: %1، آخرها: %2.</translation>
    </message>
    <message>
        <source>For the technician: %1</source>
        <extracomment>%1 are numbers and codes, which stay as they are.</extracomment>
        <translation>للفني: %1</translation>
    </message>
    <message>
        <source>Try all again</source>
        <extracomment>On a button: everything that came to nothing is sent again now.</extracomment>
        <translation>إعادة محاولة الكل</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>On a button: this one is sent again now.</extracomment>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>On a button: this one is not sent for now.</extracomment>
        <translation>تنحية</translation>
    </message>
    <message>
        <source>Set this aside? It is kept here and sent only when somebody touches Try again.</source>
        <translation>هل تريد تنحيته؟ سيبقى هنا ولن يُرسل إلا عند لمس «إعادة المحاولة».</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Copy to a stick</source>
        <extracomment>On a button: everything that waits is written to a USB stick.</extracomment>
        <translation>نسخ إلى USB</translation>
    </message>
    <message>
        <source>Copy everything that waits to this stick? It also goes on waiting here.</source>
        <translation>هل تريد نسخ كل ما ينتظر إلى هذه الذاكرة؟ سيبقى منتظرًا هنا أيضًا.</translation>
    </message>
    <message>
        <source>There is no USB stick that can be written to. Put one in and try again.</source>
        <translation>لا توجد ذاكرة USB قابلة للكتابة. صِل واحدة وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Copying to %1, for %2 s so far.</source>
        <extracomment>%1 is a folder, %2 a number of seconds.</extracomment>
        <translation>جارٍ النسخ إلى %1 منذ %2 ث.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. Left out: %3. Copy again in a minute.</source>
        <extracomment>Numbers of what was copied, and of records whose photos were not ready.</extracomment>
        <translation>نُسخ: %1 سجل، %2 صورة. تُرك: %3. انسخ مجددًا بعد دقيقة.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. They go on waiting here.</source>
        <translation>نُسخ: %1 سجل، %2 صورة. وهي باقية هنا أيضًا.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>لم يُنسخ شيء.</translation>
    </message>
    <message>
        <source>It is tried again now.</source>
        <translation>تُعاد المحاولة الآن.</translation>
    </message>
    <message>
        <source>It was set aside.</source>
        <translation>نُحّي.</translation>
    </message>
    <message>
        <source>It is being sent right now.</source>
        <translation>يُرسل الآن.</translation>
    </message>
    <message>
        <source>It was sent meanwhile.</source>
        <translation>أُرسل في هذه الأثناء.</translation>
    </message>
    <message>
        <source>That could not be written down. Try again.</source>
        <translation>تعذّر حفظ ذلك. حاول مجددًا.</translation>
    </message>
    <message>
        <source>Voided scan</source>
        <extracomment>That the office has declared a scan not to count.</extracomment>
        <translation>مسح ملغى</translation>
    </message>
</context>
</TS>
