<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AbsenceDeskSentences</name>
    <message>
        <source>Absences</source>
        <translation>Ausencias</translation>
    </message>
    <message>
        <source>Asking the cloud for leave and absences.</source>
        <translation>Se piden a la nube los permisos y las ausencias.</translation>
    </message>
    <message>
        <source>Asked for (%1)</source>
        <extracomment>Leave that somebody asked for and nobody has decided; a number.</extracomment>
        <translation>Solicitados (%1)</translation>
    </message>
    <message>
        <source>On leave (%1)</source>
        <extracomment>Students with approved leave; a number.</extracomment>
        <translation>Con permiso (%1)</translation>
    </message>
    <message>
        <source>Absent %1 days running (%2)</source>
        <extracomment>%1 is a number of school days, %2 a number of students.</extracomment>
        <translation>%1 días seguidos ausentes (%2)</translation>
    </message>
    <message>
        <source>Earlier</source>
        <extracomment>Leave that was refused, withdrawn or is over.</extracomment>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer.</source>
        <translation>Nadie espera una respuesta.</translation>
    </message>
    <message>
        <source>Nobody has leave now or in the days to come.</source>
        <translation>Nadie tiene permiso ahora ni en los próximos días.</translation>
    </message>
    <message>
        <source>Nobody is absent so long without a word.</source>
        <translation>Nadie falta tanto tiempo sin aviso.</translation>
    </message>
    <message>
        <source>Nothing was refused, withdrawn or is over in the last two weeks.</source>
        <translation>En las últimas dos semanas no se rechazó, retiró ni terminó nada.</translation>
    </message>
    <message>
        <source>Up to %1. Whoever is listed has no excuse and no leave, and nobody has asked for any: call the guardian.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>Hasta %1. Quien aparece no tiene justificación ni permiso, y nadie lo ha pedido: llame al tutor.</translation>
    </message>
    <message>
        <source>It is not known who is absent: a kiosk has not reported.</source>
        <translation>No se sabe quién falta: un quiosco no ha informado.</translation>
    </message>
    <message>
        <source>Waiting for: %1</source>
        <extracomment>%1 are names of kiosks that have not reported.</extracomment>
        <translation>A la espera de: %1</translation>
    </message>
    <message>
        <source>Student</source>
        <extracomment>Column of a table.</extracomment>
        <translation>Estudiante</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Column of a table: a class.</extracomment>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Days</source>
        <extracomment>Column of a table: from when to when.</extracomment>
        <translation>Días</translation>
    </message>
    <message>
        <source>School days</source>
        <extracomment>Column of a table: on how many somebody was absent.</extracomment>
        <translation>Días de clase</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>Column of a table: a day.</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Guardian</source>
        <extracomment>Column of a table: who looks after a student.</extracomment>
        <translation>Tutor</translation>
    </message>
    <message>
        <source>Telephone</source>
        <extracomment>Column of a table: of a guardian.</extracomment>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column of a table: why somebody is away.</extracomment>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column of a table.</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Asked by</source>
        <extracomment>Column of a table: who asked for leave.</extracomment>
        <translation>Solicitado por</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: what became of leave.</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <extracomment>Button: leave is granted.</extracomment>
        <translation>&amp;Aprobar</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <extracomment>Button: leave is not granted.</extracomment>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <extracomment>Button: leave that was granted is taken back.</extracomment>
        <translation>&amp;Retirar</translation>
    </message>
    <message>
        <source>&amp;Why, if refused or withdrawn:</source>
        <translation>&amp;Por qué, si se rechaza o retira:</translation>
    </message>
    <message>
        <source>Enter &amp;leave…</source>
        <translation>Anotar &amp;permiso…</translation>
    </message>
    <message>
        <source>Enter leave &amp;for this student…</source>
        <translation>Anotar permiso &amp;para este estudiante…</translation>
    </message>
    <message>
        <source>&amp;Student:</source>
        <translation>&amp;Estudiante:</translation>
    </message>
    <message>
        <source>First &amp;day:</source>
        <translation>Primer &amp;día:</translation>
    </message>
    <message>
        <source>Las&amp;t day:</source>
        <translation>Úl&amp;timo día:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <extracomment>Why somebody is away.</extracomment>
        <translation>Mo&amp;tivo:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Nota:</translation>
    </message>
    <message>
        <source>Ente&amp;r</source>
        <extracomment>Button: leave is written into the register.</extracomment>
        <translation>Anota&amp;r</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Choose a student from the list that opens while you type.</source>
        <translation>Elija a un estudiante de la lista que se abre mientras escribe.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>Entering leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Se anota el permiso de %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is entered.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>El permiso de %1 está anotado.</translation>
    </message>
    <message>
        <source>Sending what you decided about leave of %1.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>Se envía lo decidido sobre el permiso de %1.</translation>
    </message>
    <message>
        <source>Leave of %1 is approved.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>El permiso de %1 está aprobado.</translation>
    </message>
    <message>
        <source>Leave of %1 is refused.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>El permiso de %1 está rechazado.</translation>
    </message>
    <message>
        <source>Leave of %1 is withdrawn; its days are absent again.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>El permiso de %1 está retirado; sus días vuelven a ser ausencias.</translation>
    </message>
    <message>
        <source>Leave of %1: not done. %2</source>
        <extracomment>%1 is a student, %2 a sentence.</extracomment>
        <translation>Permiso de %1: no hecho. %2</translation>
    </message>
    <message>
        <source>There is no such student in the cloud, or not in your sections.</source>
        <translation>No hay tal estudiante en la nube, o no está en sus secciones.</translation>
    </message>
    <message>
        <source>This student is not active any more.</source>
        <translation>Este estudiante ya no está activo.</translation>
    </message>
    <message>
        <source>Leave has %1 days at most, and begins at most 400 days from today.</source>
        <translation>Un permiso tiene como máximo %1 días y empieza a no más de 400 días de hoy.</translation>
    </message>
    <message>
        <source>The text has more than %1 characters.</source>
        <translation>El texto tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>It was decided already, by %1.</source>
        <extracomment>%1 is a member of staff.</extracomment>
        <translation>Ya lo decidió %1.</translation>
    </message>
    <message>
        <source>This leave is not in the cloud, or not of your sections.</source>
        <translation>Este permiso no está en la nube, o no es de sus secciones.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one day to another.</extracomment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>Why a student is away.</extracomment>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>Aprobado por %1</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <extracomment>What became of leave; %1 is who decided.</extracomment>
        <translation>Rechazado por %1</translation>
    </message>
    <message>
        <source>Withdrawn by %1</source>
        <extracomment>What became of leave; %1 is who took it back.</extracomment>
        <translation>Retirado por %1</translation>
    </message>
    <message>
        <source>To be decided</source>
        <extracomment>What became of leave: nothing yet.</extracomment>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Leave, %1: %2. Approved by %3.</source>
        <extracomment>Why a student is away: %1 are the days, %2 is the reason, %3 who approved it.</extracomment>
        <translation>Permiso, %1: %2. Aprobado por %3.</translation>
    </message>
</context>
<context>
    <name>AdminSentences</name>
    <message>
        <source>Office</source>
        <extracomment>Title of the pages for the school&apos;s office; also the way in.</extracomment>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Volver al quiosco</translation>
    </message>
    <message>
        <source>Scanning is paused.</source>
        <translation>El escaneo está en pausa.</translation>
    </message>
    <message>
        <source>Enter the PIN.</source>
        <translation>Introduzca el PIN.</translation>
    </message>
    <message>
        <source>Checking the PIN.</source>
        <translation>Comprobando el PIN.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Este PIN es incorrecto.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again in %1.</source>
        <extracomment>%1 is a length of time such as &quot;28 s&quot; or &quot;4:05 min&quot;.</extracomment>
        <translation>Demasiados intentos fallidos. Inténtelo de nuevo en %1.</translation>
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
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>No PIN is set yet.</source>
        <translation>Todavía no hay ningún PIN.</translation>
    </message>
    <message>
        <source>The PIN cannot be read.</source>
        <translation>No se puede leer el PIN.</translation>
    </message>
    <message>
        <source>Set one on this machine with this command, then come back:</source>
        <extracomment>A command follows on a line of its own.</extracomment>
        <translation>Defina uno en este equipo con esta orden y vuelva:</translation>
    </message>
    <message>
        <source>.</source>
        <extracomment>The decimal point between digits, one character.</extracomment>
        <translation>,</translation>
    </message>
    <message>
        <source>More than 0, up to %1.</source>
        <extracomment>The allowed range of a value; %1 is its end, such as &quot;600 s&quot;.</extracomment>
        <translation>Más de 0, hasta %1.</translation>
    </message>
    <message>
        <source>%1 to %2.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends.</extracomment>
        <translation>De %1 a %2.</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>Falta un número.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Esto no es un número.</translation>
    </message>
    <message>
        <source>inherited</source>
        <extracomment>Under a value that comes from another setting.</extracomment>
        <translation>heredado</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>Under a value that nobody has set.</extracomment>
        <translation>por defecto</translation>
    </message>
    <message>
        <source>set by %1</source>
        <extracomment>Under a value that cannot be changed here; %1 is where it comes from.</extracomment>
        <translation>fijado por %1</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>On a button: take the value from the setting above instead of an own one.</extracomment>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Inherit</source>
        <translation>Heredar</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saving.</source>
        <translation>Guardando.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>No se ha guardado.</translation>
    </message>
    <message>
        <source>Please correct what is marked.</source>
        <translation>Corrija lo que está marcado.</translation>
    </message>
    <message>
        <source>Somebody else has changed the settings file. Nothing was saved.</source>
        <translation>Alguien más ha cambiado el archivo de ajustes. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>Load the new values</source>
        <translation>Cargar los nuevos valores</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>Sus cambios no están guardados.</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Descartarlos</translation>
    </message>
    <message>
        <source>The settings file cannot be used.</source>
        <translation>El archivo de ajustes no se puede usar.</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>On a button: try the services now.</extracomment>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Asking every service, since %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Preguntando a cada servicio desde hace %1 s.</translation>
    </message>
    <message>
        <source>Tested with the values on this page. Nothing was saved.</source>
        <translation>Probado con los valores de esta página. No se guardó nada.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Under a limit: how long it took, and the limit. &quot;12 ms of 5 s&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>not set up here</source>
        <translation>no configurado aquí</translation>
    </message>
    <message>
        <source>No connection in %1.</source>
        <translation>Sin conexión en %1.</translation>
    </message>
    <message>
        <source>No answer in %1.</source>
        <translation>Sin respuesta en %1.</translation>
    </message>
    <message>
        <source>Nobody listens there.</source>
        <translation>Nadie escucha allí.</translation>
    </message>
    <message>
        <source>The address is not known.</source>
        <translation>Dirección desconocida.</translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation>Certificado no fiable.</translation>
    </message>
    <message>
        <source>Answered: error %1.</source>
        <extracomment>%1 is the number of an HTTP status.</extracomment>
        <translation>Respondió con error %1.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Se cortó la conexión.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Alarms</source>
        <extracomment>Title of the page that says what is wrong with this kiosk.</extracomment>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Nothing is wrong with this kiosk.</source>
        <translation>Este quiosco no tiene ningún problema.</translation>
    </message>
    <message>
        <source>This is wrong now, the most urgent first.</source>
        <translation>Problemas actuales, primero lo más urgente.</translation>
    </message>
    <message>
        <source>The disk is almost full. Soon nobody can be counted.</source>
        <translation>El disco está casi lleno. Pronto no se podrá contar a nadie.</translation>
    </message>
    <message>
        <source>Nobody is being counted, because the register cannot be used.</source>
        <translation>No se cuenta a nadie porque el registro no se puede usar.</translation>
    </message>
    <message>
        <source>The camera gives no usable picture.</source>
        <translation>La cámara no da una imagen utilizable.</translation>
    </message>
    <message>
        <source>There is no student list. Nobody can be counted.</source>
        <translation>No hay lista de alumnos. No se puede contar a nadie.</translation>
    </message>
    <message>
        <source>This kiosk may not send to the cloud any more.</source>
        <translation>Este quiosco ya no puede enviar a la nube.</translation>
    </message>
    <message>
        <source>The cloud takes nothing from this kiosk.</source>
        <translation>La nube no acepta nada de este quiosco.</translation>
    </message>
    <message>
        <source>The disk is running out of space.</source>
        <translation>El disco se está quedando sin espacio.</translation>
    </message>
    <message>
        <source>Nothing has reached the cloud for more than an hour.</source>
        <translation>Hace más de una hora que nada llega a la nube.</translation>
    </message>
    <message>
        <source>The cloud has failed several times, so sending pauses.</source>
        <translation>La nube ha fallado varias veces; el envío está en pausa.</translation>
    </message>
    <message>
        <source>The cloud refuses single records or photos.</source>
        <translation>La nube rechaza algunos registros o fotos.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong.</source>
        <translation>El reloj de este equipo está mal.</translation>
    </message>
    <message>
        <source>The time zone here is not the school&apos;s.</source>
        <translation>La zona horaria de aquí no es la de la escuela.</translation>
    </message>
    <message>
        <source>The student list is more than three days old.</source>
        <translation>La lista de alumnos tiene más de tres días.</translation>
    </message>
    <message>
        <source>The new student list has lost more than half. The one of before is used.</source>
        <translation>La nueva lista perdió más de la mitad. Se usa la anterior.</translation>
    </message>
    <message>
        <source>The new schedule cannot be used. The one of before is in force.</source>
        <translation>El nuevo horario no se puede usar. Rige el anterior.</translation>
    </message>
    <message>
        <source>The cloud does not give its lists to this kiosk.</source>
        <translation>La nube no da sus listas a este quiosco.</translation>
    </message>
    <message>
        <source>The log cannot be written.</source>
        <translation>No se puede escribir el registro de eventos.</translation>
    </message>
    <message>
        <source>Look at the camera and its cable.</source>
        <translation>Revise la cámara y su cable.</translation>
    </message>
    <message>
        <source>Look at the network. Nothing is lost.</source>
        <translation>Revise la red. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Nothing is lost.</source>
        <translation>Se reintenta por sí solo. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Look at the student list in the cloud.</source>
        <translation>Revise la lista de alumnos en la nube.</translation>
    </message>
    <message>
        <source>Correct the schedule in the cloud.</source>
        <translation>Corrija el horario en la nube.</translation>
    </message>
    <message>
        <source>Code for the technician: %1. Since %2.</source>
        <extracomment>Under an alarm. %1 is a word such as disk_low, which stays as it is; %2 is a time, with a date if it is another day&apos;s.</extracomment>
        <translation>Código para el técnico: %1. Desde %2.</translation>
    </message>
    <message>
        <source>Closes in %1 s</source>
        <extracomment>The office&apos;s pages close by themselves; %1 is a number of seconds.</extracomment>
        <translation>Se cierra en %1 s</translation>
    </message>
    <message>
        <source>Choose one of 4 to 12 digits. Whoever knows it can change this kiosk.</source>
        <translation>Elija uno de 4 a 12 cifras. Quien lo conozca puede cambiar este quiosco.</translation>
    </message>
    <message>
        <source>Enter the same PIN again.</source>
        <translation>Escriba el mismo PIN otra vez.</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>On the button below the digits of a new PIN, which is then asked for a second time.</extracomment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>On the button below the digits of a new PIN, entered for the second time.</extracomment>
        <translation>Fijar el PIN</translation>
    </message>
    <message>
        <source>Saving the PIN.</source>
        <translation>Guardando el PIN.</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits.</source>
        <translation>Un PIN tiene al menos 4 cifras.</translation>
    </message>
    <message>
        <source>Not the same digit throughout: it is guessed first.</source>
        <translation>No la misma cifra en todo: es lo primero que se prueba.</translation>
    </message>
    <message>
        <source>Not digits in a row, such as 1234: they are guessed first.</source>
        <translation>No cifras seguidas, como 1234: es lo primero que se prueba.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose one again.</source>
        <translation>Los dos PIN no coinciden. Elija uno de nuevo.</translation>
    </message>
    <message>
        <source>The PIN could not be saved.</source>
        <translation>No se pudo guardar el PIN.</translation>
    </message>
    <message>
        <source>These changes from before are not saved yet.</source>
        <translation>Estos cambios de antes aún no se han guardado.</translation>
    </message>
    <message>
        <source>Earlier pages</source>
        <translation>Páginas anteriores</translation>
    </message>
    <message>
        <source>Further pages</source>
        <translation>Más páginas</translation>
    </message>
    <message>
        <source>Back to the last good</source>
        <extracomment>On a button: the version of the settings before, which could be used, is taken again.</extracomment>
        <translation>Volver a los últimos válidos</translation>
    </message>
    <message>
        <source>There is no earlier version of the settings that could be used.</source>
        <translation>No hay ninguna versión anterior de los ajustes que se pueda usar.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number of per cent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>%1 is a number of days.</extracomment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3.</source>
        <extracomment>The allowed range of a value; %1 and %2 are its ends, only every %3rd number of which is allowed.</extracomment>
        <translation>%1 a %2, en pasos de %3.</translation>
    </message>
    <message>
        <source>This is no time of day.</source>
        <translation>Esto no es una hora.</translation>
    </message>
    <message>
        <source>abcdefghijklmnopqrstuvwxyz</source>
        <extracomment>The small letters of the language in the order of its alphabet, without anything between them: each is a key to type with.</extracomment>
        <translation>abcdefghijklmnñopqrstuvwxyzáéíóúü</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>On the key that makes room between two words.</extracomment>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Todas las páginas</translation>
    </message>
</context>
<context>
    <name>BadgeDeskSentences</name>
    <message>
        <source>Badges</source>
        <translation>Carnets</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Name, number or section</source>
        <translation>Nombre, número o sección</translation>
    </message>
    <message>
        <source>S&amp;ection</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>S&amp;ección</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <source>The badges are being read …</source>
        <translation>Se están leyendo los carnets …</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the student&apos;s class.</extracomment>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: the student number.</extracomment>
        <translation>Número</translation>
    </message>
    <message>
        <source>Badge, last day</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Carnet y último día</translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>Heading of a column: on which day the badge was issued.</extracomment>
        <translation>Emitido</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>There is no badge.</extracomment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Plain number</source>
        <extracomment>The student&apos;s number is all that the badge says.</extracomment>
        <translation>Solo el número</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>The serial number of a badge.</extracomment>
        <translation>N.º %1</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <extracomment>A badge that counts to the end of a day, which is %2.</extracomment>
        <translation>N.º %1 · %2</translation>
    </message>
    <message>
        <source>No. %1, reported lost</source>
        <translation>N.º %1, perdido</translation>
    </message>
    <message>
        <source>No. %1, its last day is over</source>
        <translation>N.º %1, vencido</translation>
    </message>
    <message>
        <source>No. %1, its key was retired</source>
        <translation>N.º %1, clave retirada</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <extracomment>Button with a menu: whose cards are to be printed.</extracomment>
        <translation>&amp;Marcar</translation>
    </message>
    <message>
        <source>Everybody in the list</source>
        <translation>Todos los de la lista</translation>
    </message>
    <message>
        <source>Who has no signed badge</source>
        <translation>Quien no tiene carnet firmado</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Ticked: %1 of %2 students</source>
        <extracomment>Whose cards are to be printed.</extracomment>
        <translation>Marcados: %1 de %2</translation>
    </message>
    <message>
        <source>Report &amp;lost…</source>
        <translation>Marcar como &amp;perdido…</translation>
    </message>
    <message>
        <source>&amp;Found again</source>
        <translation>&amp;Encontrado</translation>
    </message>
    <message>
        <source>Sho&amp;w on screen…</source>
        <extracomment>Button: shows a badge&apos;s code so large that a phone can take a picture of it.</extracomment>
        <translation>Mos&amp;trar en pantalla…</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>La tarjeta</translation>
    </message>
    <message>
        <source>Choose a student to see the card.</source>
        <translation>Elija a alguien para ver la tarjeta.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <extracomment>Label: what the code on the card is.</extracomment>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Signed with the office&apos;s key</source>
        <extracomment>What the code on the card is.</extracomment>
        <translation>Firmado con la clave</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <extracomment>Label: the file of the key that badges are signed with.</extracomment>
        <translation>Cla&amp;ve</translation>
    </message>
    <message>
        <source>Choose the file of the key</source>
        <translation>Elegir el archivo de la clave</translation>
    </message>
    <message>
        <source>&amp;Make a key…</source>
        <translation>&amp;Crear una clave…</translation>
    </message>
    <message>
        <source>Where to keep the new key</source>
        <translation>Dónde guardar la clave nueva</translation>
    </message>
    <message>
        <source>The key signs all badges of the school: whoever has it can make badges. It is never sent anywhere. Keep it twice, such as on two memory sticks, where only the office gets at it, and never on a kiosk. If it is lost, all badges have to be made anew.</source>
        <translation>La clave firma todos los carnets de la escuela: quien la tenga puede hacer carnets. Nunca se envía a ninguna parte. Guárdela dos veces, por ejemplo en dos memorias USB, donde solo la oficina tenga acceso, y nunca en un quiosco. Si se pierde, hay que hacer de nuevo todos los carnets.</translation>
    </message>
    <message>
        <source>The key is being made …</source>
        <translation>Se está creando la clave …</translation>
    </message>
    <message>
        <source>The key is in %1. Keep it twice, where only the office gets at it.</source>
        <translation>La clave está en %1. Guárdela dos veces, donde solo la oficina tenga acceso.</translation>
    </message>
    <message>
        <source>Choose the file of the office&apos;s key, or make one.</source>
        <translation>Elija el archivo de la clave de la oficina o cree una.</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <extracomment>Label of a date: the last day on which the badges count.</extracomment>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>They do not end</source>
        <extracomment>Check box: badges without a last day.</extracomment>
        <translation>Sin último día</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>A4, ten cards</source>
        <translation>A4, diez tarjetas</translation>
    </message>
    <message>
        <source>Letter, nine cards</source>
        <translation>Carta, nueve tarjetas</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <extracomment>Label: the text on the back of the card.</extracomment>
        <translation>&amp;Dorso</translation>
    </message>
    <message>
        <source>Found? Please return it to …</source>
        <translation>¿Lo encontró? Devuélvalo a …</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>Lo&amp;go</translation>
    </message>
    <message>
        <source>Choose the picture of the logo</source>
        <translation>Elegir la imagen del logo</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>File filter.</extracomment>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>P&amp;hotos</source>
        <translation>F&amp;otos</translation>
    </message>
    <message>
        <source>Choose the folder of photos, named after student numbers</source>
        <translation>Elegir la carpeta de fotos, con los números como nombre</translation>
    </message>
    <message>
        <source>&amp;New badges for all</source>
        <translation>Car&amp;nets nuevos para todos</translation>
    </message>
    <message>
        <source>Also who has a badge gets another one. Badges of before do not count any more.</source>
        <translation>También quien tiene un carnet recibe otro. Los anteriores dejan de valer.</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save the cards</source>
        <translation>Guardar las tarjetas</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>I&amp;mprimir…</translation>
    </message>
    <message>
        <source>Cards made once more as they are, with the same number and last day: %1.</source>
        <translation>Tarjetas que se repiten tal cual, con el mismo número y el mismo último día: %1.</translation>
    </message>
    <message>
        <source>New badges: %1.</source>
        <translation>Carnets nuevos: %1.</translation>
    </message>
    <message>
        <source>These will not count any more: No. %1.</source>
        <extracomment>Badges, by their serials.</extracomment>
        <translation>Estos dejarán de valer: n.º %1.</translation>
    </message>
    <message>
        <source>Make these cards?</source>
        <translation>¿Hacer estas tarjetas?</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Hacerlas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The cards are being made …</source>
        <translation>Se están haciendo las tarjetas …</translation>
    </message>
    <message>
        <source>Cards sent to the printer: %1.</source>
        <translation>Tarjetas enviadas a la impresora: %1.</translation>
    </message>
    <message>
        <source>Cards: %1, in %2.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>Tarjetas: %1, en %2.</translation>
    </message>
    <message>
        <source>Sheets: %1. Print them in actual size, not fitted to the page.</source>
        <translation>Hojas: %1. Imprímalas a tamaño real, sin ajustar a la página.</translation>
    </message>
    <message>
        <source>With initials, because the folder has no picture of them: %1.</source>
        <extracomment>A number of students.</extracomment>
        <translation>Con iniciales, porque la carpeta no tiene su foto: %1.</translation>
    </message>
    <message>
        <source>Names in these scripts are printed as boxes: %1. Install: %2.</source>
        <translation>Los nombres en estas escrituras salen como cuadros: %1. Instale: %2.</translation>
    </message>
    <message>
        <source>Old badges that count all the same, because the cloud did not answer: %1. Report them lost.</source>
        <translation>Carnets viejos que aún valen porque la nube no respondió: %1. Márquelos como perdidos.</translation>
    </message>
    <message>
        <source>No card was made: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>No se hizo ninguna tarjeta: %1</translation>
    </message>
    <message>
        <source>Report the badge of %1 as lost?</source>
        <translation>¿Marcar como perdido el carnet de %1?</translation>
    </message>
    <message>
        <source>Kiosks refuse it from their next question to the cloud on, mostly within five minutes. It can be found again later.</source>
        <translation>Los quioscos lo rechazan desde su próxima consulta a la nube, casi siempre en cinco minutos. Puede encontrarse más tarde.</translation>
    </message>
    <message>
        <source>&amp;Badge</source>
        <translation>&amp;Carnet</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Such as: left on the bus</source>
        <translation>Por ejemplo: olvidado en el autobús</translation>
    </message>
    <message>
        <source>Report it lost</source>
        <translation>Marcar como perdido</translation>
    </message>
    <message>
        <source>The badge of %1 is being reported lost …</source>
        <translation>Se está marcando como perdido el carnet de %1 …</translation>
    </message>
    <message>
        <source>No. %1 of %2 is refused from now on.</source>
        <translation>El n.º %1 de %2 se rechaza desde ahora.</translation>
    </message>
    <message>
        <source>The badge of %1 is being let in again …</source>
        <translation>Se está admitiendo de nuevo el carnet de %1 …</translation>
    </message>
    <message>
        <source>No. %1 of %2 counts again.</source>
        <translation>El n.º %1 de %2 vuelve a valer.</translation>
    </message>
    <message>
        <source>The cloud does not know badge No. %1.</source>
        <translation>La nube no conoce el carnet n.º %1.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <extracomment>Then follows a sentence.</extracomment>
        <translation>No se cambió nada: %1</translation>
    </message>
    <message>
        <source>Badge of %1</source>
        <translation>Carnet de %1</translation>
    </message>
    <message>
        <source>The student takes a picture of it. A copy counts as the badge does.</source>
        <translation>El alumno le toma una foto. Una copia vale como el carnet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 This is what was known at %2.</source>
        <translation>%1 Esto es lo que se sabía a las %2.</translation>
    </message>
</context>
<context>
    <name>CameraSentences</name>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>The picture as photos show it. Its size and rotation: %1.</source>
        <extracomment>%1 is the title of another page: &quot;Camera and badge&quot;.</extracomment>
        <translation>La imagen como en las fotos. Tamaño y giro: %1.</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Imagen en directo</translation>
    </message>
    <message>
        <source>Waiting for the camera&apos;s first picture.</source>
        <translation>Esperando la primera imagen de la cámara.</translation>
    </message>
    <message>
        <source>There is no picture. %1</source>
        <extracomment>%1 is a sentence: &quot;No camera is connected.&quot;</extracomment>
        <translation>No hay imagen. %1</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>This camera is the one.</extracomment>
        <translation>En uso</translation>
    </message>
    <message>
        <source>The command line names another</source>
        <translation>La línea de órdenes nombra otra</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Saved. The kiosk uses this camera now.</source>
        <translation>Guardado. El quiosco usa ahora esta cámara.</translation>
    </message>
    <message>
        <source>Test reading</source>
        <extracomment>On a button: tries how well a badge is read.</extracomment>
        <translation>Probar lectura</translation>
    </message>
    <message>
        <source>Hold a badge up, for %1 s. Nobody is counted.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Muestre una credencial, %1 s más. No se cuenta a nadie.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Badge read</source>
        <translation>Credencial leída</translation>
    </message>
    <message>
        <source>Time for a picture</source>
        <translation>Tiempo por imagen</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <extracomment>%1 pixels for each of the small squares that the code is made of.</extracomment>
        <translation>Tamaño del código</translation>
    </message>
    <message>
        <source>%1 pixels a square</source>
        <translation>%1 píxeles por cuadro</translation>
    </message>
    <message>
        <source>No picture came from the camera.</source>
        <translation>No llegó ninguna imagen de la cámara.</translation>
    </message>
    <message>
        <source>No code was seen. Hold a badge before the camera and test again.</source>
        <translation>No se vio ningún código. Muestre una credencial y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Reads well.</source>
        <translation>Lee bien.</translation>
    </message>
    <message>
        <source>Reads, but few pictures come. More light, or a smaller size, gives more.</source>
        <translation>Lee, pero llegan pocas imágenes. Más luz o un tamaño menor da más.</translation>
    </message>
    <message>
        <source>The code is small. Hold it closer, or choose a larger size of the picture.</source>
        <translation>El código es pequeño. Acérquelo o elija una imagen mayor.</translation>
    </message>
    <message>
        <source>Not read in every picture. Hold the badge still, with light from the front.</source>
        <translation>No se lee en todas las imágenes. Manténgala quieta, con luz de frente.</translation>
    </message>
    <message>
        <source>A part of the code is out of the picture. Hold it in the middle, or turn the camera.</source>
        <translation>Parte del código queda fuera. Céntrelo o gire la cámara.</translation>
    </message>
    <message>
        <source>Several codes are in the picture. Show one at a time.</source>
        <translation>Hay varios códigos en la imagen. Muestre uno cada vez.</translation>
    </message>
    <message>
        <source>Light is reflected from the badge. Tilt it, or move the lamp.</source>
        <translation>La credencial refleja la luz. Inclínela o mueva la lámpara.</translation>
    </message>
    <message>
        <source>It is dark. Light from the front helps most.</source>
        <translation>Está oscuro. Lo mejor es luz de frente.</translation>
    </message>
    <message>
        <source>The code is pale. It needs light from the front, or better print.</source>
        <translation>El código está pálido. Necesita luz de frente o mejor impresión.</translation>
    </message>
    <message>
        <source>The code is blurred. Hold it still, or give more light.</source>
        <translation>El código está borroso. Manténgalo quieto o dé más luz.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <extracomment>%1 pictures came in a second.</extracomment>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <extracomment>In %1 of %2 pictures.</extracomment>
        <translation>en %1 de %2</translation>
    </message>
    <message>
        <source>%1 ms, at most %2 ms</source>
        <extracomment>Milliseconds: the median and the longest.</extracomment>
        <translation>%1 ms, máximo %2 ms</translation>
    </message>
    <message>
        <source>Being tried</source>
        <extracomment>This camera runs, and is not the chosen one yet.</extracomment>
        <translation>A prueba</translation>
    </message>
    <message>
        <source>Touch to try it</source>
        <translation>Toque para probarla</translation>
    </message>
    <message>
        <source>Trying %1: hold a badge up, for %2 s. Nothing is saved.</source>
        <extracomment>%1 is the name of a camera, %2 a number of seconds.</extracomment>
        <translation>Probando %1: muestre una credencial, %2 s más. No se guarda nada.</translation>
    </message>
    <message>
        <source>Use %1?</source>
        <extracomment>%1 is the name of a camera.</extracomment>
        <translation>¿Usar %1?</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <extracomment>The camera that was used before.</extracomment>
        <translation>Seguir con la otra</translation>
    </message>
    <message>
        <source>Try them</source>
        <extracomment>On a button: runs the camera by the settings on the page for some seconds.</extracomment>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>On a button: ends the trial.</extracomment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>This is how it would be. Hold a badge up, for %1 s. Nothing is saved.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Así sería. Muestre una credencial, %1 s más. No se guarda nada.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <extracomment>After a sentence on how well a badge was read.</extracomment>
        <translation>Aún no se ha guardado.</translation>
    </message>
</context>
<context>
    <name>DayDeskSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that shows who is at school today.
----------
A button: show the day that it is.</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Whole day</source>
        <extracomment>In the place of a session&apos;s name: the school does not divide its day.</extracomment>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>Here</source>
        <extracomment>How a student stands in a session: came, and has not left.</extracomment>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Here, late</source>
        <extracomment>How a student stands in a session: came late, and has not left.</extracomment>
        <translation>Presente, tarde</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>How a student stands in a session: came, and has left.</extracomment>
        <translation>Se ha ido</translation>
    </message>
    <message>
        <source>Excused</source>
        <extracomment>How a student stands in a session.
----------
Above a count of students.</extracomment>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <extracomment>How a student stands in a session that is not over.
----------
Above a count of students.</extracomment>
        <translation>Aún no está</translation>
    </message>
    <message>
        <source>Absent</source>
        <extracomment>How a student stands in a session that is over.
----------
Above a count of students.</extracomment>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <extracomment>How a student stands in a session that is over, while a kiosk has not sent its scans.
----------
Above a count of students.</extracomment>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Above a count of students.</extracomment>
        <translation>Se fueron</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: a class of the school.</extracomment>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Heading of a column: a student&apos;s number.</extracomment>
        <translation>Número</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Heading of a column: a part of the school day.</extracomment>
        <translation>Turno</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Heading of a column: &quot;Here&quot;, &quot;Absent&quot;.</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>Heading of a column: the time at which a student came.</extracomment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>Heading of a column: the time at which a student left.</extracomment>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>salió antes</translation>
    </message>
    <message>
        <source>without a badge</source>
        <translation>sin credencial</translation>
    </message>
    <message>
        <source>corrected</source>
        <extracomment>Of a row of the register: the office has changed what it says.</extracomment>
        <translation>corregido</translation>
    </message>
    <message>
        <source>was not to come</source>
        <extracomment>Of a row of the register: the student has no school at that time.</extracomment>
        <translation>no tenía que venir</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>El día anterior</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>El día siguiente</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Día</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <source>Without a section</source>
        <translation>Sin sección</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Todos los turnos</translation>
    </message>
    <message>
        <source>Search by name, section or number</source>
        <translation>Buscar por nombre, sección o número</translation>
    </message>
    <message>
        <source>Reading the day.</source>
        <translation>Leyendo el día.</translation>
    </message>
    <message>
        <source>Nobody has school on this day, and nobody was counted.</source>
        <translation>Ese día nadie tiene clase y no se contó a nadie.</translation>
    </message>
    <message>
        <source>Nobody fits what you chose.</source>
        <translation>Nadie coincide con lo que eligió.</translation>
    </message>
    <message>
        <source>Nobody is called absent yet, because scans may still come from: %1</source>
        <extracomment>%1 names kiosks.</extracomment>
        <translation>Aún no se da a nadie por ausente, porque pueden llegar lecturas de: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Actualizado a las %1</translation>
    </message>
    <message>
        <source>As it was on %1 at %2</source>
        <extracomment>%1 is a date, %2 a time: how old what is shown is.</extracomment>
        <translation>Como estaba el %1 a las %2</translation>
    </message>
    <message>
        <source>Choose a student to see the day and the week, and to correct a slip.</source>
        <translation>Elija a un alumno para ver el día y la semana, y para corregir un descuido.</translation>
    </message>
    <message>
        <source>Excuse</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Justificar</translation>
    </message>
    <message>
        <source>Was here</source>
        <extracomment>A button that opens a list of reasons: the student was there without having been counted.</extracomment>
        <translation>Estuvo aquí</translation>
    </message>
    <message>
        <source>Came late</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Llegó tarde</translation>
    </message>
    <message>
        <source>Left early</source>
        <extracomment>A button that opens a list of reasons.</extracomment>
        <translation>Salió antes</translation>
    </message>
    <message>
        <source>Does not count</source>
        <extracomment>A button that opens a list of reasons: a scan does not count.</extracomment>
        <translation>No cuenta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>at</source>
        <extracomment>A box to tick, before a time.</extracomment>
        <translation>a las</translation>
    </message>
    <message>
        <source>Time of it</source>
        <extracomment>Name of a field, for screen readers: when the student came or left.</extracomment>
        <translation>Hora de ello</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <extracomment>Last in a list of reasons.</extracomment>
        <translation>Otro motivo…</translation>
    </message>
    <message>
        <source>What is the reason? It stays in the register.</source>
        <translation>¿Cuál es el motivo? Queda en el registro.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Sick</source>
        <extracomment>Reasons for an excuse.
----------
Reasons why a student has left early.</extracomment>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>School event</source>
        <translation>Actividad escolar</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Mal tiempo</translation>
    </message>
    <message>
        <source>Forgot the badge</source>
        <extracomment>Reasons why a student is entered by hand.</extracomment>
        <translation>Olvidó la credencial</translation>
    </message>
    <message>
        <source>Kiosk was out of order</source>
        <translation>El quiosco no funcionaba</translation>
    </message>
    <message>
        <source>Seen by the teacher</source>
        <translation>Visto por el docente</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Lo recogieron</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Somebody else&apos;s badge</source>
        <extracomment>Reasons why a scan does not count.</extracomment>
        <translation>Credencial ajena</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Leída por error</translation>
    </message>
    <message>
        <source>Was a test</source>
        <translation>Era una prueba</translation>
    </message>
    <message>
        <source>Undone in the office</source>
        <extracomment>The reason that the register keeps when a correction is undone.</extracomment>
        <translation>Deshecho en la oficina</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>None on this day.</source>
        <translation>Ninguna en este día.</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Of a scan: %1 is a time.</extracomment>
        <translation>Salida a las %1</translation>
    </message>
    <message>
        <source>In at %1, late</source>
        <translation>Entrada a las %1, tarde</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>Entrada a las %1</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>no cuenta</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message>
        <source>A scan does not count</source>
        <translation>Una lectura no cuenta</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is what the office corrected (&quot;Came late&quot;), %2 a time.</extracomment>
        <translation>%1 a las %2</translation>
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
        <translation>deshecha</translation>
    </message>
    <message>
        <source>This day and the six before it</source>
        <translation>Este día y los seis anteriores</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tarde</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>justificado</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>Photo</source>
        <extracomment>A button. The cloud notes who looks.</extracomment>
        <translation>Foto</translation>
    </message>
    <message>
        <source>This scan was recorded without a photo.</source>
        <translation>Esta lectura se registró sin foto.</translation>
    </message>
    <message>
        <source>The kiosk has not sent this photo yet.</source>
        <translation>El quiosco aún no ha enviado esta foto.</translation>
    </message>
    <message>
        <source>This photo cannot be shown: the file is damaged.</source>
        <translation>Esta foto no se puede mostrar: el archivo está dañado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1: sending the correction.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: enviando la corrección.</translation>
    </message>
    <message>
        <source>%1: corrected.</source>
        <extracomment>%1 is a student.</extracomment>
        <translation>%1: corregido.</translation>
    </message>
    <message>
        <source>%1: not corrected. %2</source>
        <extracomment>%1 is a student, %2 a sentence that says why.</extracomment>
        <translation>%1: no se corrigió. %2</translation>
    </message>
</context>
<context>
    <name>DeskSentences</name>
    <message>
        <source>Rollcall office</source>
        <extracomment>Title of the office&apos;s program.</extracomment>
        <translation>Rollcall oficina</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>Name of the list of pages, for screen readers.</extracomment>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is an e-mail address.</extracomment>
        <translation>Sesión de %1</translation>
    </message>
    <message>
        <source>Sign in to the school</source>
        <translation>Entrar en la escuela</translation>
    </message>
    <message>
        <source>With your account of the school&apos;s staff. Address and key are on the note of whoever set up the school&apos;s project.</source>
        <translation>Con su cuenta del personal de la escuela. La dirección y la clave están en la nota de quien preparó el proyecto de la escuela.</translation>
    </message>
    <message>
        <source>Address of the project</source>
        <extracomment>Label of a field: the web address of the school&apos;s project.</extracomment>
        <translation>Dirección del proyecto</translation>
    </message>
    <message>
        <source>It begins with https:// and often ends with .supabase.co</source>
        <translation>Empieza por https:// y suele acabar en .supabase.co</translation>
    </message>
    <message>
        <source>Publishable key</source>
        <extracomment>Label of a field: the project&apos;s publishable API key.</extracomment>
        <translation>Clave publicable</translation>
    </message>
    <message>
        <source>It begins with sb_publishable_ or with eyJ</source>
        <translation>Empieza por sb_publishable_ o por eyJ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Asking the cloud.</source>
        <translation>Preguntando a la nube.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field that was left empty.</extracomment>
        <translation>Rellene este campo.</translation>
    </message>
    <message>
        <source>Another school</source>
        <extracomment>A button that shows the fields of the project&apos;s address and key.</extracomment>
        <translation>Otra escuela</translation>
    </message>
    <message>
        <source>The cloud does not answer. Check this computer&apos;s network, then try again.</source>
        <translation>La nube no responde. Compruebe la red de este ordenador e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Something else answers in the cloud&apos;s place. Open a web page to see whether the network wants you to log in, or check the address.</source>
        <translation>Otra cosa responde en lugar de la nube. Abra una página web para ver si la red pide iniciar sesión, o compruebe la dirección.</translation>
    </message>
    <message>
        <source>The school&apos;s project is paused. Its owner can resume it in the dashboard.</source>
        <translation>El proyecto de la escuela está en pausa. Su propietario puede reanudarlo en el panel.</translation>
    </message>
    <message>
        <source>The project does not know this key. Copy the publishable key from the project&apos;s settings again.</source>
        <translation>El proyecto no conoce esta clave. Copie otra vez la clave publicable de los ajustes del proyecto.</translation>
    </message>
    <message>
        <source>The cloud does not know this e-mail with this password.</source>
        <translation>La nube no conoce este correo con esta contraseña.</translation>
    </message>
    <message>
        <source>This account is not of the school&apos;s staff. The owner of the project can add it.</source>
        <translation>Esta cuenta no es del personal de la escuela. El propietario del proyecto puede añadirla.</translation>
    </message>
    <message>
        <source>The school&apos;s project is older than this program. A technician brings it up to date with: rollcallctl office init</source>
        <translation>El proyecto de la escuela es más antiguo que este programa. Un técnico lo actualiza con: rollcallctl office init</translation>
    </message>
    <message>
        <source>The cloud has not taken it, and nothing was changed.</source>
        <translation>La nube no lo ha aceptado y no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This is not the address of a project. One looks like https://abcdefghijkl.supabase.co</source>
        <translation>Esta no es la dirección de un proyecto. Tiene esta forma: https://abcdefghijkl.supabase.co</translation>
    </message>
    <message>
        <source>This is not an API key.</source>
        <translation>Esto no es una clave de API.</translation>
    </message>
    <message>
        <source>This is a secret key, which opens everything. It must not be entered here: take the publishable key.</source>
        <translation>Esta es una clave secreta, que lo abre todo. No debe escribirse aquí: use la clave publicable.</translation>
    </message>
    <message>
        <source>Signed in, but the address cannot be kept on this computer: its settings cannot be written.</source>
        <translation>Sesión iniciada, pero la dirección no se puede guardar en este ordenador: no se pueden escribir sus ajustes.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a whole sentence, %2 a short word for technicians.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>The cloud answers.</extracomment>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline: nothing can be changed now.</source>
        <translation>Sin conexión: ahora no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Lo que escribió aún no se ha guardado.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <extracomment>A button: do not save.</extracomment>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>A button: go back to what was typed.</extracomment>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>ForgotSentences</name>
    <message>
        <source>Forgot badge</source>
        <extracomment>A button for a student who has no badge today.</extracomment>
        <translation>Olvidé mi credencial</translation>
    </message>
    <message>
        <source>Which section are you in?</source>
        <extracomment>Above the sections of the school, of which a student touches their own.</extracomment>
        <translation>¿De qué sección eres?</translation>
    </message>
    <message>
        <source>No section</source>
        <extracomment>In the list of sections: of students who are in none.</extracomment>
        <translation>Sin sección</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>¿Cómo te llamas?</translation>
    </message>
    <message>
        <source>%1: touch the first letters of your name.</source>
        <extracomment>Above keys with letters. %1 is the section, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>%1: toca las primeras letras de tu nombre.</translation>
    </message>
    <message>
        <source>Delete letter</source>
        <extracomment>What assistive technology says of the key that deletes the last letter.</extracomment>
        <translation>Borrar letra</translation>
    </message>
    <message>
        <source>Page back</source>
        <extracomment>What assistive technology says of the button to the page of tiles before.</extracomment>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <extracomment>What assistive technology says of the button to the next page of tiles.</extracomment>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Leyendo la lista de alumnos.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now. Please see the office.</source>
        <translation>La lista de alumnos no se puede leer ahora. Por favor, pasa por la oficina.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A student and the section, such as &quot;Ana Reyes, Grade 8 - Narra&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Please ask a member of staff to enter the PIN.</source>
        <extracomment>To a student without a badge and to the member of staff who enters the office&apos;s PIN for them.</extracomment>
        <translation>Pide a alguien del personal que introduzca el PIN.</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>On the button by which a member of staff has a student counted who has no badge.</extracomment>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>To the page before, on the way of a student without a badge.</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>HelpSentences</name>
    <message>
        <source>No badge, or it does not work? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>¿No tienes credencial o no funciona? Puedes usar «%1».</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>On a button: how to hold a badge.</extracomment>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Larger text</source>
        <extracomment>What assistive technology says of the button &quot;A+&quot;.</extracomment>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>How to hold your badge</source>
        <translation>Cómo mostrar tu credencial</translation>
    </message>
    <message>
        <source>Hold your badge flat in front of the camera.</source>
        <translation>Pon tu credencial plana delante de la cámara.</translation>
    </message>
    <message>
        <source>About as far away as your hand is long.</source>
        <translation>A una distancia como el largo de tu mano.</translation>
    </message>
    <message>
        <source>Hold still until you see your name.</source>
        <translation>No la muevas hasta que veas tu nombre.</translation>
    </message>
    <message>
        <source>No badge, or it does not work? Please see the office.</source>
        <translation>¿No tienes credencial o no funciona? Por favor, pasa por la oficina.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On the page of help: to the page before.</extracomment>
        <translation>Volver</translation>
    </message>
    <message>
        <source>I am new</source>
        <extracomment>A button for a student who is not on the roster yet.</extracomment>
        <translation>Soy nuevo o nueva</translation>
    </message>
    <message>
        <source>Welcome. You are not on the list yet.</source>
        <extracomment>To a student who is not on the roster yet.</extracomment>
        <translation>Te damos la bienvenida. Aún no estás en la lista.</translation>
    </message>
    <message>
        <source>Not new here? You can use %1.</source>
        <extracomment>%1 is what a button says: &quot;Forgot badge&quot;.</extracomment>
        <translation>¿Ya estabas aquí? Puedes usar «%1».</translation>
    </message>
    <message>
        <source>Go to the office and say your name.</source>
        <translation>Ve a la oficina y di tu nombre.</translation>
    </message>
    <message>
        <source>Show your badge there. They put you on the list.</source>
        <translation>Enseña allí tu credencial. Te pondrán en la lista.</translation>
    </message>
    <message>
        <source>Then hold your badge here again.</source>
        <translation>Después vuelve a poner aquí tu credencial.</translation>
    </message>
    <message>
        <source>Not new here? The office helps you, too.</source>
        <translation>¿Ya estabas aquí? La oficina también te ayuda.</translation>
    </message>
</context>
<context>
    <name>ImportDeskSentences</name>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
    <message>
        <source>Choose the list of students</source>
        <translation>Elegir la lista de alumnos</translation>
    </message>
    <message>
        <source>Workbooks and lists</source>
        <extracomment>File filter.</extracomment>
        <translation>Libros y listas</translation>
    </message>
    <message>
        <source>The list is being read …</source>
        <translation>Se está leyendo la lista …</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Lista: %1</translation>
    </message>
    <message>
        <source>List: %1, sheet %2</source>
        <translation>Lista: %1, hoja %2</translation>
    </message>
    <message>
        <source>Students on the list: %1. At school until now: %2. Rows left out: %3.</source>
        <translation>En la lista: %1. En la escuela hasta ahora: %2. Filas omitidas: %3.</translation>
    </message>
    <message>
        <source>New: %1. Changed: %2. They leave: %3.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Nuevos: %1. Cambiados: %2. Se van: %3.</translation>
    </message>
    <message>
        <source>The list changes nothing.</source>
        <translation>La lista no cambia nada.</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Columnas de la lista</translation>
    </message>
    <message>
        <source>Column</source>
        <extracomment>Heading of a table: a column of the list.</extracomment>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Taken for</source>
        <extracomment>Heading of a table: what a column of the list is taken for.</extracomment>
        <translation>Leída como</translation>
    </message>
    <message>
        <source>–</source>
        <extracomment>What a column is taken for: nothing.</extracomment>
        <translation>–</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>Whether somebody is a student or a teacher.</extracomment>
        <translation>Función</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Who is not on the list &amp;stays</source>
        <translation>Quien no e&amp;stá en la lista se queda</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>Cambios (%1)</translation>
    </message>
    <message>
        <source>Rows to look at (%1)</source>
        <extracomment>Name of a tab.</extracomment>
        <translation>Filas por revisar (%1)</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading: what happens to a student.</extracomment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>A student whom the list adds.</extracomment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>A student whom the list changes.</extracomment>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Leaves</source>
        <extracomment>A student who is not on the list.</extracomment>
        <translation>Se va</translation>
    </message>
    <message>
        <source>Row</source>
        <extracomment>Heading: the row of the file.</extracomment>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Heading: what is wrong with a row.</extracomment>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>A row that refuses the list.</extracomment>
        <translation>Error</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>A row that is left out.</extracomment>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Taken</source>
        <extracomment>A row that is taken, and to be looked at.</extracomment>
        <translation>Incluida</translation>
    </message>
    <message>
        <source>&amp;Take it all the same</source>
        <extracomment>Button: takes a row that was left out.</extracomment>
        <translation>&amp;Incluirla igualmente</translation>
    </message>
    <message>
        <source>Say which column is the student number, and which is the name.</source>
        <translation>Diga qué columna es el número y cuál es el nombre.</translation>
    </message>
    <message>
        <source>There are faults in the list. Correct it there, and choose it again.</source>
        <translation>La lista tiene errores. Corríjalos en ella y elíjala de nuevo.</translation>
    </message>
    <message>
        <source>%1 of %2 students would leave. Is the list that of the whole school?</source>
        <translation>Se irían %1 de %2 alumnos. ¿Es la lista de toda la escuela?</translation>
    </message>
    <message>
        <source>Many students would get another name. Was a column sorted alone?</source>
        <translation>Muchos alumnos recibirían otro nombre. ¿Se ordenó una columna sola?</translation>
    </message>
    <message>
        <source>&amp;Write to the cloud</source>
        <extracomment>Button.</extracomment>
        <translation>&amp;Escribir en la nube</translation>
    </message>
    <message>
        <source>The list is being written to the cloud …</source>
        <translation>Se está escribiendo la lista en la nube …</translation>
    </message>
    <message>
        <source>The list was written. New: %1. Changed: %2. They left: %3.</source>
        <translation>Se escribió la lista. Nuevos: %1. Cambiados: %2. Se fueron: %3.</translation>
    </message>
    <message>
        <source>Somebody has changed students in the meantime. Nothing was written: look at the changes again.</source>
        <translation>Alguien ha cambiado alumnos mientras tanto. No se escribió nada: revise los cambios de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <extracomment>Button.</extracomment>
        <translation>&amp;Deshacer esta importación</translation>
    </message>
    <message>
        <source>Undo the last import</source>
        <translation>Deshacer la última importación</translation>
    </message>
    <message>
        <source>The import is being taken back …</source>
        <translation>Se está deshaciendo la importación …</translation>
    </message>
    <message>
        <source>The import was taken back. Students as before: %1.</source>
        <translation>Se deshizo la importación. Como antes: %1.</translation>
    </message>
    <message>
        <source>These were changed by somebody since, and stay as they are: %1.</source>
        <translation>Alguien ha cambiado estos desde entonces y quedan como están: %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>&amp;Importar una lista…</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <extracomment>Button with a menu: import a list, undo the last import.</extracomment>
        <translation>&amp;Listas</translation>
    </message>
</context>
<context>
    <name>KiosksDeskSentences</name>
    <message>
        <source>Kiosks</source>
        <translation>Quioscos</translation>
    </message>
    <message>
        <source>Asking the cloud for the school&apos;s kiosks.</source>
        <translation>Preguntando a la nube por los quioscos del colegio.</translation>
    </message>
    <message>
        <source>The school has no kiosk yet. Pair the first one.</source>
        <translation>El colegio aún no tiene ningún quiosco. Vincule el primero.</translation>
    </message>
    <message>
        <source>Kiosks: %1. Silent: %2.</source>
        <extracomment>Numbers of kiosks, above their list.</extracomment>
        <translation>Quioscos: %1. En silencio: %2.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a time: what the page shows was so then.</extracomment>
        <translation>A las %1</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Column of a table: what the office calls a kiosk.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Column of a table: where a kiosk stands.</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a table: whether a kiosk works.</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Último aviso</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Column of a table: how many records the cloud does not have yet.</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <extracomment>Column of a table: since when the oldest record waits to be sent.</extracomment>
        <translation>Espera desde</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Free on disk</source>
        <translation>Disco libre</translation>
    </message>
    <message>
        <source>Working</source>
        <extracomment>State of a kiosk: it reports as it should.</extracomment>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Silent</source>
        <extracomment>State of a kiosk: it has not reported for longer than it should.</extracomment>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Has never reported</source>
        <extracomment>State of a kiosk.</extracomment>
        <translation>Nunca ha avisado</translation>
    </message>
    <message>
        <source>Not paired yet</source>
        <extracomment>State of a kiosk: no computer has used its code yet.</extracomment>
        <translation>Aún sin vincular</translation>
    </message>
    <message>
        <source>Shut out</source>
        <extracomment>State of a kiosk: the office has taken its rights away.</extracomment>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Works</source>
        <extracomment>Of a camera.</extracomment>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>Of a kiosk that has a scanner instead of a camera.</extracomment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Gives no pictures</source>
        <extracomment>Of a camera.</extracomment>
        <translation>No da imágenes</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>Of a clock.</extracomment>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <extracomment>Of a clock; %1 is a number of seconds.</extracomment>
        <translation>%1 s adelantado</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>%1 s atrasado</translation>
    </message>
    <message>
        <source>%1 min ahead</source>
        <extracomment>Of a clock; %1 is a number of minutes.</extracomment>
        <translation>%1 min adelantado</translation>
    </message>
    <message>
        <source>%1 min behind</source>
        <translation>%1 min atrasado</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <extracomment>Room on a disk; %1 is a number.</extracomment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Choose a kiosk to name it, to give it a new code or to shut it out.</source>
        <translation>Elija un quiosco para darle nombre o un código nuevo, o para excluirlo.</translation>
    </message>
    <message>
        <source>Nothing was heard of it since %1: it is switched off, has no network, or the cloud refuses its login. If it is switched on it counts all the same, and what it counts arrives when it is back.</source>
        <translation>No se sabe nada de él desde %1: está apagado, no tiene red o la nube rechaza su acceso. Si está encendido cuenta igualmente, y lo contado llegará cuando vuelva.</translation>
    </message>
    <message>
        <source>It is paired, and was not heard of since. Is it switched on, and has it a network?</source>
        <translation>Está vinculado y desde entonces no se sabe nada de él. ¿Está encendido y tiene red?</translation>
    </message>
    <message>
        <source>No kiosk has used its code yet. Make a new code if the time of the last one is over.</source>
        <translation>Ningún quiosco ha usado aún su código. Haga uno nuevo si el último ya venció.</translation>
    </message>
    <message>
        <source>It neither reads nor writes in the cloud. What it has not sent is still on its disk.</source>
        <translation>No lee ni escribe en la nube. Lo que no envió sigue en su disco.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save or discard first what you typed for %1.</source>
        <translation>Guarde o descarte primero lo que escribió para %1.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <extracomment>Button: what was typed and not saved is taken back.</extracomment>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Meanwhile somebody else has called it “%1”, place “%2”. Saving replaces what you changed.</source>
        <translation>Mientras tanto otra persona lo llamó «%1», lugar «%2». Al guardar se sustituye lo que usted cambió.</translation>
    </message>
    <message>
        <source>Missing records</source>
        <translation>Registros que faltan</translation>
    </message>
    <message>
        <source>Everything that it told of is in the cloud.</source>
        <translation>Todo lo que comunicó está en la nube.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <extracomment>Numbers of records that are missing.</extracomment>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>Numbers %1 to %2</source>
        <translation>Números %1 a %2</translation>
    </message>
    <message>
        <source>It counted these and they are not in the cloud: not sent yet, set aside on the kiosk, or lost.</source>
        <translation>Los contó y no están en la nube: aún sin enviar, apartados en el quiosco o perdidos.</translation>
    </message>
    <message>
        <source>Further ones: %1</source>
        <extracomment>Under a list of numbers of records that are missing.</extracomment>
        <translation>Otros más: %1</translation>
    </message>
    <message>
        <source>Pair a ne&amp;w kiosk…</source>
        <translation>&amp;Vincular un quiosco nuevo…</translation>
    </message>
    <message>
        <source>New &amp;code…</source>
        <translation>&amp;Código nuevo…</translation>
    </message>
    <message>
        <source>What is the new kiosk to be called?</source>
        <translation>¿Cómo se llamará el quiosco nuevo?</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>&amp;Identificador</translation>
    </message>
    <message>
        <source>1 to 64 of A-Z a-z 0-9 . _ - without blanks, such as gate-2. It stands in every record of the kiosk and does not change; how people call it can be said later.</source>
        <translation>De 1 a 64 de A-Z a-z 0-9 . _ - sin espacios, como puerta-2. Consta en cada registro del quiosco y no cambia; cómo se le llama se puede decir después.</translation>
    </message>
    <message>
        <source>There is a kiosk %1 already. To replace it, choose it in the list and make a new code.</source>
        <translation>Ya hay un quiosco %1. Para reemplazarlo, elíjalo en la lista y haga un código nuevo.</translation>
    </message>
    <message>
        <source>&amp;Make the code</source>
        <translation>&amp;Hacer el código</translation>
    </message>
    <message>
        <source>For the kiosk %1, once, until %2</source>
        <translation>Para el quiosco %1, una vez, hasta %2</translation>
    </message>
    <message>
        <source>At the kiosk, a technician types the code (rollcallctl setup), or takes this picture along (rollcallctl pair --picture). Nobody is shown it again.</source>
        <translation>En el quiosco, un técnico escribe el código (rollcallctl setup) o lleva esta imagen (rollcallctl pair --picture). No se vuelve a mostrar a nadie.</translation>
    </message>
    <message>
        <source>The computer that is this kiosk now goes on until the code is used, and is shut out then.</source>
        <translation>El equipo que ahora es este quiosco sigue hasta que se use el código, y entonces queda excluido.</translation>
    </message>
    <message>
        <source>QR code with the project&apos;s address, its key and the pairing code</source>
        <translation>Código QR con la dirección del proyecto, su clave y el código</translation>
    </message>
    <message>
        <source>C&amp;opy the code</source>
        <translation>C&amp;opiar el código</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>Shut &amp;out…</source>
        <translation>&amp;Excluir…</translation>
    </message>
    <message>
        <source>Let &amp;in again</source>
        <translation>Admit&amp;ir de nuevo</translation>
    </message>
    <message>
        <source>Shut %1 out?</source>
        <translation>¿Excluir %1?</translation>
    </message>
    <message>
        <source>From its next request on it neither reads nor writes in the cloud, and when it hears of that it wipes its list of students and counts nobody. What it has not sent stays on its disk. It can be let in again.</source>
        <translation>Desde su próxima petición no lee ni escribe en la nube; cuando se entera, borra su lista de alumnos y no cuenta a nadie. Lo que no envió queda en su disco. Se le puede admitir de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Shut out</source>
        <translation>&amp;Excluir</translation>
    </message>
    <message>
        <source>The name of %1 is on its way to the cloud.</source>
        <translation>El nombre de %1 va camino de la nube.</translation>
    </message>
    <message>
        <source>%1 is called so from now on.</source>
        <translation>%1 se llama así desde ahora.</translation>
    </message>
    <message>
        <source>The cloud makes a code for %1.</source>
        <translation>La nube hace un código para %1.</translation>
    </message>
    <message>
        <source>%1 has a new code; an earlier one that was not used is void.</source>
        <translation>%1 tiene un código nuevo; uno anterior sin usar ya no vale.</translation>
    </message>
    <message>
        <source>%1 is being shut out.</source>
        <translation>Excluyendo %1.</translation>
    </message>
    <message>
        <source>%1 is shut out.</source>
        <translation>%1 está excluido.</translation>
    </message>
    <message>
        <source>%1 is being let in again.</source>
        <translation>Admitiendo %1 de nuevo.</translation>
    </message>
    <message>
        <source>%1 is let in again, and sends what waits when it asks next.</source>
        <translation>%1 está admitido de nuevo y enviará lo que espera en su próxima petición.</translation>
    </message>
    <message>
        <source>The cloud has no kiosk %1 any more.</source>
        <translation>La nube ya no tiene el quiosco %1.</translation>
    </message>
    <message>
        <source>A name and a place have at most %1 characters.</source>
        <translation>Nombre y lugar tienen como máximo %1 caracteres.</translation>
    </message>
</context>
<context>
    <name>OfficeSentences</name>
    <message>
        <source>Today</source>
        <extracomment>Title of the page that says who was counted today.</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Reading the register.</source>
        <translation>Leyendo el registro.</translation>
    </message>
    <message>
        <source>The register cannot be read now.</source>
        <translation>El registro no se puede leer ahora.</translation>
    </message>
    <message>
        <source>Here: %1 of %2. Late: %3. Left: %4.</source>
        <extracomment>Numbers of students: who is in the school, of how many; who came late; who has gone.</extracomment>
        <translation>Aquí: %1 de %2. Tarde: %3. Se fueron: %4.</translation>
    </message>
    <message>
        <source>Late</source>
        <extracomment>What a student was counted as.</extracomment>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>What a student was counted as: leaving.</extracomment>
        <translation>Salida</translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>What a student was counted as: coming, in time.</extracomment>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>Title of the page that says what is in order with this kiosk and what is not.</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Looking at this kiosk, for %1 s so far.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Examinando este quiosco, desde hace %1 s.</translation>
    </message>
    <message>
        <source>This kiosk could not be examined.</source>
        <translation>No se pudo examinar este quiosco.</translation>
    </message>
    <message>
        <source>Faults: %1. They come first.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Fallos: %1. Van primero.</translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>No se encontró ningún fallo.</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>Title of the page that says what this program and this kiosk are.</extracomment>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>What the technician asks for first.</source>
        <translation>Lo primero que pregunta el técnico.</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>The name under which the cloud knows this kiosk.</extracomment>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Archivo de ajustes</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>no badge</source>
        <extracomment>How a student was counted: staff vouched for them.</extracomment>
        <translation>sin credencial</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>On a button: a report for a technician is written to a USB stick.</extracomment>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Write a report for the technician to this stick? No student and no password is in it.</source>
        <translation>¿Escribir un informe para el técnico en esta memoria? No contiene estudiantes ni contraseñas.</translation>
    </message>
    <message>
        <source>Write it</source>
        <extracomment>On a button: yes, write the report.</extracomment>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1 is the name of a file on a USB stick.</extracomment>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>No report was written.</source>
        <translation>No se escribió ningún informe.</translation>
    </message>
    <message>
        <source>Voided</source>
        <extracomment>Of a scan that the office has declared not to count.</extracomment>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <extracomment>On a button: why a scan does not count. Nobody meant to be scanned.</extracomment>
        <translation>Escaneado por error</translation>
    </message>
    <message>
        <source>Wrong badge, mixed up</source>
        <extracomment>On a button: why a scan does not count. The student held another student&apos;s badge without noticing.</extracomment>
        <translation>Credencial equivocada</translation>
    </message>
    <message>
        <source>Badge used by somebody else</source>
        <extracomment>On a button: why a scan does not count. Somebody else held the student&apos;s badge to the kiosk.</extracomment>
        <translation>Otra persona usó la credencial</translation>
    </message>
    <message>
        <source>Test of the kiosk</source>
        <extracomment>On a button: why a scan does not count. Somebody only tried the kiosk.</extracomment>
        <translation>Prueba del quiosco</translation>
    </message>
    <message>
        <source>Should this scan not count? Choose why.</source>
        <translation>¿Esta lectura no debe contar? Elija el motivo.</translation>
    </message>
    <message>
        <source>Void this scan? It is kept on record but does not count, and the student can be scanned again.</source>
        <translation>¿Anular esta lectura? Queda guardada pero no cuenta, y se puede volver a escanear al estudiante.</translation>
    </message>
    <message>
        <source>Void it</source>
        <extracomment>On a button: yes, this scan does not count.</extracomment>
        <translation>Anular</translation>
    </message>
    <message>
        <source>The scan is void.</source>
        <translation>La lectura está anulada.</translation>
    </message>
    <message>
        <source>The scan was void already.</source>
        <translation>La lectura ya estaba anulada.</translation>
    </message>
    <message>
        <source>The scan could not be voided and still counts. Try again; if that fails, open Health.</source>
        <translation>No se pudo anular la lectura y sigue contando. Inténtelo de nuevo; si no funciona, abra «Estado».</translation>
    </message>
    <message>
        <source>Another kiosk recorded this scan. Void it there, or in the cloud.</source>
        <translation>Otro quiosco registró esta lectura. Anúlela allí o en la nube.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <extracomment>A button that ends the program.</extracomment>
        <translation>Cerrar el quiosco</translation>
    </message>
    <message>
        <source>Close the kiosk? Nobody is counted meanwhile.</source>
        <translation>¿Cerrar el quiosco? Mientras tanto no se cuenta a nadie.</translation>
    </message>
    <message>
        <source>What was counted is safe. A kiosk that starts by itself is back in a few seconds, with the settings as they are saved.</source>
        <translation>Lo contado está a salvo. Un quiosco que se inicia solo vuelve en unos segundos, con los ajustes guardados.</translation>
    </message>
</context>
<context>
    <name>PromotionDeskSentences</name>
    <message>
        <source>Next school year</source>
        <translation>Próximo año escolar</translation>
    </message>
    <message>
        <source>&amp;Next school year…</source>
        <translation>&amp;Próximo año escolar…</translation>
    </message>
    <message>
        <source>Say what each section is called next year, and which leave. The others stay as they are. All students are moved at once, or nobody is.</source>
        <translation>Diga cómo se llama cada sección el próximo año y cuáles se van. Las demás quedan como están. Todos los alumnos pasan a la vez, o ninguno.</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Heading of a column: the section of this year.</extracomment>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Students</source>
        <extracomment>Heading of a column: how many.</extracomment>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>Next year</source>
        <extracomment>Heading of a column: the section of next year.</extracomment>
        <translation>Próximo año</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>Heading of a column of check boxes: the section leaves the school.</extracomment>
        <translation>Se van</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <extracomment>Heading of a column.</extracomment>
        <translation>Qué será de ellos</translation>
    </message>
    <message>
        <source>%1: leaves the school</source>
        <extracomment>A student of a section.</extracomment>
        <translation>%1: deja la escuela</translation>
    </message>
    <message>
        <source>Other sections: %1. They leave: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Otra sección: %1. Se van: %2.</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <extracomment>Button.</extracomment>
        <translation>&amp;Pasarlos</translation>
    </message>
    <message>
        <source>The students are being moved …</source>
        <translation>Se está pasando a los alumnos …</translation>
    </message>
    <message>
        <source>It was done. Other sections: %1. They left: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Hecho. Otra sección: %1. Se fueron: %2.</translation>
    </message>
    <message>
        <source>Nobody was moved: somebody has changed %1. Close this, and begin again.</source>
        <extracomment>Student numbers.</extracomment>
        <translation>No se pasó a nadie: alguien ha cambiado %1. Cierre esto y empiece de nuevo.</translation>
    </message>
    <message>
        <source>It may not have been done: %1 Look at the list before you try again.</source>
        <extracomment>A sentence that says why.</extracomment>
        <translation>Quizá no se hizo: %1 Mire la lista antes de intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Undo this</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>The students are being moved back …</source>
        <translation>Se está devolviendo a los alumnos …</translation>
    </message>
    <message>
        <source>It was taken back. Students as before: %1.</source>
        <translation>Se deshizo. Como antes: %1.</translation>
    </message>
</context>
<context>
    <name>ReportDeskSentences</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>Label of a list of reports.</extracomment>
        <translation>Informe</translation>
    </message>
    <message>
        <source>The register of a day</source>
        <translation>El registro de un día</translation>
    </message>
    <message>
        <source>Who was not counted on a day</source>
        <translation>Quién no se contó en un día</translation>
    </message>
    <message>
        <source>Days of a section, such as its month</source>
        <translation>Días de una sección, como su mes</translation>
    </message>
    <message>
        <source>Days of a student</source>
        <translation>Días de un estudiante</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Label of a date.</extracomment>
        <translation>Día</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label of a list of the school&apos;s classes.</extracomment>
        <translation>Sección</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>Label of a field: a part of the school day.</extracomment>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Any session</source>
        <translation>Cualquier turno</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>Número de estudiante</translation>
    </message>
    <message>
        <source>As on the badge</source>
        <translation>Como en la credencial</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>A button: make the report and show it.</extracomment>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Making the report.</source>
        <translation>Preparando el informe.</translation>
    </message>
    <message>
        <source>Choose a report and press Show. It can be printed and saved then.</source>
        <translation>Elija un informe y pulse Mostrar. Después podrá imprimirlo y guardarlo.</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>A button that opens a list of kinds of files.</extracomment>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
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
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <extracomment>How many rows a table has.</extracomment>
        <translation>Filas: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>School Form 2 (SF2) of a section</source>
        <extracomment>A form of the Philippine Department of Education: the attendance of a section in a month. Its name stays as it is.</extracomment>
        <translation>School Form 2 (SF2) de sección</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>Label of a month.</extracomment>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Month sheet of a section</source>
        <extracomment>A table with a row for each student and a column for each school day of a month.</extracomment>
        <translation>Hoja del mes de una sección</translation>
    </message>
    <message>
        <source>Choose a section.</source>
        <translation>Elija una sección.</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys, girls</source>
        <extracomment>Label of two numbers: how many boys and girls a section had on the first Friday of the school year.</extracomment>
        <translation>Matrícula del primer viernes: niños, niñas</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: boys</source>
        <extracomment>For screen readers: how many boys a section had on the first Friday of the school year.</extracomment>
        <translation>Matrícula del primer viernes: niños</translation>
    </message>
    <message>
        <source>First Friday&apos;s enrolment: girls</source>
        <extracomment>For screen readers: how many girls a section had on the first Friday of the school year.</extracomment>
        <translation>Matrícula del primer viernes: niñas</translation>
    </message>
    <message>
        <source>Your own form, if you have one</source>
        <extracomment>Label of the name of a file: an Excel workbook that the school has drawn, to be filled.</extracomment>
        <translation>Su propio formulario, si lo tiene</translation>
    </message>
    <message>
        <source>Built in</source>
        <extracomment>In the empty field &quot;Your own form&quot;: then the form that comes with this program is filled.</extracomment>
        <translation>El incluido</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>A button that opens a list of files.</extracomment>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>RosterSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page with the list of the school&apos;s students.</extracomment>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Leyendo la lista de estudiantes.</translation>
    </message>
    <message>
        <source>The list of students cannot be read now.</source>
        <translation>Ahora no se puede leer la lista de estudiantes.</translation>
    </message>
    <message>
        <source>From the cloud.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>De la nube.</translation>
    </message>
    <message>
        <source>From a file.</source>
        <extracomment>Where the list of students came from.</extracomment>
        <translation>De un archivo.</translation>
    </message>
    <message>
        <source>An earlier list that was brought back.</source>
        <extracomment>Where the list of students came from: it was the one of before, and somebody brought it back.</extracomment>
        <translation>Una lista anterior, recuperada.</translation>
    </message>
    <message>
        <source>There are no students yet: nobody can be counted.</source>
        <translation>Aún no hay estudiantes: no se puede contar a nadie.</translation>
    </message>
    <message>
        <source>Students: %1.</source>
        <extracomment>How many are in the list.</extracomment>
        <translation>Estudiantes: %1.</translation>
    </message>
    <message>
        <source>Updated %1 ago.</source>
        <extracomment>How old the list is; %1 is &quot;5 min&quot; or &quot;3 d&quot;.</extracomment>
        <translation>Actualizada hace %1.</translation>
    </message>
    <message>
        <source>Still the old list: the cloud&apos;s has only %1 students.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Sigue la lista anterior: la de la nube solo tiene %1 estudiantes.</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>On the button that asks for a name to look for.</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>The first letters of a name, section or number</source>
        <translation>Las primeras letras de un nombre, una sección o un número</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>On the button that shows who was found.</extracomment>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>On the button that shows all students again.</extracomment>
        <translation>Ver todos</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <extracomment>%1 is a number of students who match what was typed.</extracomment>
        <translation>Encontrados: %1</translation>
    </message>
    <message>
        <source>“%1”: %2 found.</source>
        <extracomment>%1 is what was typed, %2 a number of students.</extracomment>
        <translation>«%1»: %2 encontrados.</translation>
    </message>
    <message>
        <source>There is no list on a USB stick.</source>
        <translation>No hay ninguna lista en una memoria USB.</translation>
    </message>
    <message>
        <source>Save the list as .xlsx, .ods or .csv on the stick, not in a folder, and plug it in.</source>
        <translation>Guarde la lista como .xlsx, .ods o .csv en la memoria, fuera de carpetas, y conéctela.</translation>
    </message>
    <message>
        <source>Touch a file to see what it would change.</source>
        <translation>Toque un archivo para ver qué cambiaría.</translation>
    </message>
    <message>
        <source>Reading the file.</source>
        <translation>Leyendo el archivo.</translation>
    </message>
    <message>
        <source>This file cannot be read as a list of students.</source>
        <translation>Este archivo no se puede leer como lista de estudiantes.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. New: %1. Changed: %2. Removed: %3. Left out: %4.</source>
        <extracomment>What a file would do to the list; numbers of students.</extracomment>
        <translation>Aún sin cambios. Nuevos: %1. Cambiados: %2. Quitados: %3. Omitidos: %4.</translation>
    </message>
    <message>
        <source>This file is refused. Faults to correct: %1.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>Se rechaza este archivo. Errores por corregir: %1.</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>Of a row in a file.</extracomment>
        <translation>Error</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>Of a row in a file that does not become a student.</extracomment>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Check it</source>
        <extracomment>Of a row in a file that somebody should look at.</extracomment>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>Of a student.</extracomment>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Of a student.</extracomment>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Of a student who was not in the list before.</extracomment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Line %1</source>
        <extracomment>Of a file, counted from 1.</extracomment>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <extracomment>A name or section as it was, and as it becomes.</extracomment>
        <translation>%1, ahora %2</translation>
    </message>
    <message>
        <source>This removes %1 of %2 students.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Esto quita a %1 de %2 estudiantes.</translation>
    </message>
    <message>
        <source>Of them in rows of the file that are left out: %1.</source>
        <extracomment>%1 is a number of students.</extracomment>
        <translation>De ellos, en filas omitidas del archivo: %1.</translation>
    </message>
    <message>
        <source>This gives %1 of %2 students another name.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>Esto cambia el nombre a %1 de %2 estudiantes.</translation>
    </message>
    <message>
        <source>The cloud&apos;s list replaces it at the next update: change it there too.</source>
        <translation>La lista de la nube la sustituirá en la próxima actualización: cámbiela también allí.</translation>
    </message>
    <message>
        <source>Replace the current list? Students now: %1. In this list: %2.</source>
        <extracomment>Numbers of students.</extracomment>
        <translation>¿Sustituir la lista actual? Estudiantes ahora: %1. En esta lista: %2.</translation>
    </message>
    <message>
        <source>Use this list</source>
        <extracomment>On the button that makes a file the list of students.</extracomment>
        <translation>Usar esta lista</translation>
    </message>
    <message>
        <source>Replacing the list.</source>
        <translation>Sustituyendo la lista.</translation>
    </message>
    <message>
        <source>The list was replaced.</source>
        <translation>Se sustituyó la lista.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look at the file again.</source>
        <translation>No se cambió nada. Vuelva a mirar el archivo.</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>From a file, or the list of files, to what was shown before.</extracomment>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Import list</source>
        <extracomment>On the button that takes a list of students from a USB stick.</extracomment>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>ScheduleSentences</name>
    <message>
        <source>School day</source>
        <extracomment>Title of the page that says when students are counted as what.</extracomment>
        <translation>Jornada escolar</translation>
    </message>
    <message>
        <source>Reading the schedule.</source>
        <translation>Leyendo el horario.</translation>
    </message>
    <message>
        <source>The schedule cannot be read now.</source>
        <translation>Ahora no se puede leer el horario.</translation>
    </message>
    <message>
        <source>No schedule: every student is counted in once a day, at any time.</source>
        <translation>Sin horario: cada estudiante se cuenta una vez al día, a cualquier hora.</translation>
    </message>
    <message>
        <source>The office&apos;s schedule, here since %1.</source>
        <extracomment>%1 is a date and time: since then this kiosk has had the schedule that the office made.</extracomment>
        <translation>El horario de la oficina, aquí desde %1.</translation>
    </message>
    <message>
        <source>The schedule in this kiosk&apos;s settings.</source>
        <translation>El horario de los ajustes de este quiosco.</translation>
    </message>
    <message>
        <source>The office&apos;s new schedule has a fault and is not used. This is the one of before.</source>
        <translation>El nuevo horario de la oficina tiene un error y no se usa. Este es el anterior.</translation>
    </message>
    <message>
        <source>Whole school</source>
        <extracomment>A button and a choice: the day of everybody for whom nothing else was said.</extracomment>
        <translation>Toda la escuela</translation>
    </message>
    <message>
        <source>Whose day?</source>
        <extracomment>Above a list of sections of the school: whose day is to be shown.</extracomment>
        <translation>¿La jornada de quién?</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>El día anterior</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>El día siguiente</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A part of the day: two times.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Counts as leaving</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Cuenta como salida</translation>
    </message>
    <message>
        <source>Counts as late</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Cuenta como tarde</translation>
    </message>
    <message>
        <source>Counts as on time</source>
        <extracomment>What a scan counts as.</extracomment>
        <translation>Cuenta como puntual</translation>
    </message>
    <message>
        <source>No school: no scan counts</source>
        <translation>Sin clases: nada cuenta</translation>
    </message>
    <message>
        <source>Does not count: another session</source>
        <translation>No cuenta: otro turno</translation>
    </message>
    <message>
        <source>Does not count: outside of the hours</source>
        <translation>No cuenta: fuera del horario</translation>
    </message>
    <message>
        <source>School&apos;s schedule</source>
        <extracomment>Of a schedule: it is the one of the whole school.</extracomment>
        <translation>Horario de la escuela</translation>
    </message>
    <message>
        <source>Schedule of %1</source>
        <extracomment>Of a schedule: %1 is the grade, section or student for whom it was made.</extracomment>
        <translation>Horario de %1</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>On a button: closes a list of sections.</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 of %2 here today</source>
        <extracomment>At the foot of the screen. %1 is how many students are in the school now, %2 how many are on the roster.</extracomment>
        <translation>Hoy están %1 de %2</translation>
    </message>
    <message>
        <source>You can use %1.</source>
        <extracomment>While the camera fails, or under &quot;Not on the roster.&quot; %1 is what the button beside it says: &quot;Forgot badge&quot;.</extracomment>
        <translation>Puedes usar «%1».</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Not a badge.</source>
        <translation>No es una credencial.</translation>
    </message>
    <message>
        <source>Please hold up your school badge.</source>
        <translation>Por favor, muestra tu credencial escolar.</translation>
    </message>
    <message>
        <source>Not on the roster.</source>
        <translation>No está en la lista.</translation>
    </message>
    <message>
        <source>Please see the office.</source>
        <translation>Por favor, pasa por la oficina.</translation>
    </message>
    <message>
        <source>Already in.</source>
        <translation>Tu entrada ya consta.</translation>
    </message>
    <message>
        <source>You are counted.</source>
        <translation>Tu asistencia ya consta.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>No se ha registrado.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>No hay ninguna cámara conectada.</translation>
    </message>
    <message>
        <source>Another program is using the camera.</source>
        <translation>Otro programa está usando la cámara.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>La cámara no responde.</translation>
    </message>
    <message>
        <source>The camera has stopped sending pictures.</source>
        <translation>La cámara ha dejado de enviar imágenes.</translation>
    </message>
    <message>
        <source>The camera sees nothing.</source>
        <translation>La cámara no ve nada.</translation>
    </message>
    <message>
        <source>The camera is not allowed here.</source>
        <translation>Aquí no se permite usar la cámara.</translation>
    </message>
    <message>
        <source>The video cannot be read.</source>
        <translation>No se puede leer el vídeo.</translation>
    </message>
    <message>
        <source>There is no space left to record.</source>
        <translation>No queda espacio para registrar.</translation>
    </message>
    <message>
        <source>The records are not where they were kept.</source>
        <translation>Los registros no están donde se guardaban.</translation>
    </message>
    <message>
        <source>The office has switched this kiosk off.</source>
        <translation>La oficina ha desactivado este terminal.</translation>
    </message>
    <message>
        <source>Another kiosk has taken the place of this one.</source>
        <translation>Otro terminal ha tomado el lugar de este.</translation>
    </message>
    <message>
        <source>Nothing can be recorded at the moment.</source>
        <translation>Ahora no se puede registrar nada.</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Nuevo intento en %1 s.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Intentando de nuevo.</translation>
    </message>
    <message>
        <source>needs help · %1 (see the office)</source>
        <extracomment>%1 is the number of records which cannot be sent without help.</extracomment>
        <translation>necesita ayuda · %1 (avisar en la oficina)</translation>
    </message>
    <message>
        <source>records are kept on this device</source>
        <translation>los registros se guardan en este equipo</translation>
    </message>
    <message>
        <source>Show your whole badge</source>
        <translation>Muestra la credencial entera</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>Un poco más cerca</translation>
    </message>
    <message>
        <source>Tilt it, there is glare</source>
        <translation>Inclínala, hay reflejo</translation>
    </message>
    <message>
        <source>One badge at a time</source>
        <translation>Una credencial a la vez</translation>
    </message>
    <message>
        <source>It is dark here</source>
        <translation>Está oscuro aquí</translation>
    </message>
    <message>
        <source>Hold your badge into the light</source>
        <translation>Pon la credencial a la luz</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>No la muevas</translation>
    </message>
    <message>
        <source>Waiting for the camera.</source>
        <translation>Esperando a la cámara.</translation>
    </message>
    <message>
        <source>Camera preview</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>Choose a language</source>
        <translation>Elegir idioma</translation>
    </message>
    <message>
        <source>needs help · the clock is wrong</source>
        <extracomment>The clock of this kiosk shows a wrong time, and somebody has to set it.</extracomment>
        <translation>necesita ayuda · el reloj está mal</translation>
    </message>
    <message>
        <source>needs help · the new schedule is not usable</source>
        <extracomment>The office has made a schedule that this kiosk cannot use; it goes on with the one before.</extracomment>
        <translation>necesita ayuda · el nuevo horario no se puede usar</translation>
    </message>
    <message>
        <source>needs help · the new roster is too short</source>
        <extracomment>The office&apos;s new list of students has lost most of them; this kiosk goes on with the one before.</extracomment>
        <translation>necesita ayuda · la nueva lista es demasiado corta</translation>
    </message>
    <message>
        <source>needs help · the time zone is wrong</source>
        <extracomment>This kiosk has another time zone than the school.</extracomment>
        <translation>necesita ayuda · la zona horaria es incorrecta</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>needs help · network sign-in</source>
        <extracomment>The school&apos;s network shows its own page and wants somebody to sign in.</extracomment>
        <translation>necesita ayuda · la red pide acceso</translation>
    </message>
    <message>
        <source>needs help · cloud paused</source>
        <extracomment>The account of the school with the cloud is asleep, and somebody has to wake it.</extracomment>
        <translation>necesita ayuda · nube en pausa</translation>
    </message>
    <message>
        <source>cloud out of order</source>
        <translation>nube averiada</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>todo enviado</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>%1 por enviar</translation>
    </message>
    <message>
        <source>%1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>guardados aquí: %1</translation>
    </message>
    <message>
        <source>%1 kept here since %2</source>
        <extracomment>%1 as before, %2 is a time such as 07:24, or a day such as Monday 23 Nov.</extracomment>
        <translation>guardados aquí: %1 desde %2</translation>
    </message>
    <message>
        <source>Late: %1, limit %2</source>
        <extracomment>The student arrived at the time %1; until %2 it would have been in time.</extracomment>
        <translation>Tarde: %1, límite %2</translation>
    </message>
    <message>
        <source>Please wait a few minutes.</source>
        <translation>Por favor, espera unos minutos.</translation>
    </message>
    <message>
        <source>Please come back at %1.</source>
        <extracomment>%1 is the time from which scans count again on this day.</extracomment>
        <translation>Por favor, vuelve a las %1.</translation>
    </message>
    <message>
        <source>Yours opens at %1.</source>
        <extracomment>%1 is the time from which the student&apos;s own session takes scans.</extracomment>
        <translation>El tuyo abre a las %1.</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>Hoy no hay clases.</translation>
    </message>
    <message>
        <source>Nothing is counted today.</source>
        <translation>Hoy no se registra nada.</translation>
    </message>
    <message>
        <source>Goodbye,</source>
        <extracomment>Above the first name, which stands alone on the next line.</extracomment>
        <translation>Hasta luego,</translation>
    </message>
    <message>
        <source>Good morning,</source>
        <translation>Buenos días,</translation>
    </message>
    <message>
        <source>Good afternoon,</source>
        <translation>Buenas tardes,</translation>
    </message>
    <message>
        <source>Good evening,</source>
        <translation>Buenas noches,</translation>
    </message>
    <message>
        <source>Out at %1</source>
        <extracomment>Under the name: the student was counted as leaving at the time %1.</extracomment>
        <translation>Salida a las %1</translation>
    </message>
    <message>
        <source>In at %1 · on time</source>
        <extracomment>Under the name: the student was counted as arriving at the time %1, which is in time.</extracomment>
        <translation>Entrada a las %1 · a tiempo</translation>
    </message>
    <message>
        <source>In at %1</source>
        <translation>Entrada a las %1</translation>
    </message>
    <message>
        <source>Late: %1</source>
        <extracomment>Under the name: the student was counted as arriving late, at the time %1.</extracomment>
        <translation>Tarde: %1</translation>
    </message>
    <message>
        <source>Trying again while you hold your badge here.</source>
        <translation>Se intenta de nuevo mientras muestras tu credencial.</translation>
    </message>
    <message>
        <source>Counted at %1.</source>
        <extracomment>%1 is the time at which the student was counted.</extracomment>
        <translation>Consta a las %1.</translation>
    </message>
    <message>
        <source>You are already in,</source>
        <extracomment>Above the first name, which stands alone on the next line: the student was counted as arriving before.</extracomment>
        <translation>Ya has entrado,</translation>
    </message>
    <message>
        <source>You are already out,</source>
        <extracomment>Above the first name: the student was counted as leaving before.</extracomment>
        <translation>Ya has salido,</translation>
    </message>
    <message>
        <source>Just scanned,</source>
        <extracomment>Above the first name: the same badge was counted a moment ago.</extracomment>
        <translation>Recién registrado,</translation>
    </message>
    <message>
        <source>Not open now,</source>
        <extracomment>Above the first name: nobody is counted at this time of the day.</extracomment>
        <translation>Ahora no está abierto,</translation>
    </message>
    <message>
        <source>Not your session,</source>
        <extracomment>Above the first name: now it is the turn of other students, in the morning or in the afternoon.</extracomment>
        <translation>No es tu turno,</translation>
    </message>
    <message>
        <source>What was counted before is safe.</source>
        <translation>Lo ya registrado está a salvo.</translation>
    </message>
    <message>
        <source>Please uncover the camera, or switch on the light.</source>
        <translation>Por favor, destapa la cámara o enciende la luz.</translation>
    </message>
    <message>
        <source>This kiosk has no list of students yet.</source>
        <translation>Este terminal aún no tiene la lista de alumnos.</translation>
    </message>
    <message>
        <source>The office is told.</source>
        <translation>La oficina recibe el aviso.</translation>
    </message>
    <message>
        <source>Please use the other kiosk.</source>
        <translation>Por favor, usa el otro terminal.</translation>
    </message>
    <message>
        <source>The office fetches what was counted here.</source>
        <translation>La oficina recogerá lo registrado aquí.</translation>
    </message>
    <message>
        <source>Hold your badge to the camera</source>
        <translation>Muestra tu credencial a la cámara</translation>
    </message>
    <message>
        <source>Badge reported lost.</source>
        <translation>Credencial dada por perdida.</translation>
    </message>
    <message>
        <source>Please take it to the office.</source>
        <translation>Por favor, llévala a la oficina.</translation>
    </message>
    <message>
        <source>Your badge has expired,</source>
        <extracomment>Above the first name: the student&apos;s badge is too old, and the office makes a new one.</extracomment>
        <translation>Tu credencial ha caducado,</translation>
    </message>
    <message>
        <source>This badge has expired.</source>
        <translation>Esta credencial ha caducado.</translation>
    </message>
    <message>
        <source>Badge of another school.</source>
        <translation>Credencial de otra escuela.</translation>
    </message>
    <message>
        <source>Please hold up the one of this school.</source>
        <translation>Por favor, muestra la de esta escuela.</translation>
    </message>
    <message>
        <source>This is an old badge.</source>
        <extracomment>The school has made new badges, and the old ones do not count any more.</extracomment>
        <translation>Esta credencial es antigua.</translation>
    </message>
    <message>
        <source>Please hold up your new one, or see the office.</source>
        <translation>Por favor, muestra la nueva o pasa por la oficina.</translation>
    </message>
    <message>
        <source>This badge cannot be checked here.</source>
        <translation>Esta credencial no se puede comprobar aquí.</translation>
    </message>
</context>
<context>
    <name>SessionSentences</name>
    <message>
        <source>Morning session</source>
        <translation>Turno de mañana</translation>
    </message>
    <message>
        <source>Afternoon session</source>
        <translation>Turno de tarde</translation>
    </message>
    <message>
        <source>Evening session</source>
        <translation>Turno de noche</translation>
    </message>
    <message>
        <source>Session %1</source>
        <extracomment>%1 is what the school calls a part of its day.</extracomment>
        <translation>Turno: %1</translation>
    </message>
    <message>
        <source>On time until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives until the time %1 is not late.</extracomment>
        <translation>A tiempo hasta las %1</translation>
    </message>
    <message>
        <source>in until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted until the time %1.</extracomment>
        <translation>entrada hasta las %1</translation>
    </message>
    <message>
        <source>out from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted from the time %1 on.</extracomment>
        <translation>salida desde las %1</translation>
    </message>
    <message>
        <source>out until %1</source>
        <extracomment>Below &quot;Morning session&quot;: who leaves is counted until the time %1.</extracomment>
        <translation>salida hasta las %1</translation>
    </message>
    <message>
        <source>in from %1</source>
        <extracomment>Below &quot;Morning session&quot;: who arrives is counted from the time %1 on.</extracomment>
        <translation>entrada desde las %1</translation>
    </message>
    <message>
        <source>No school today.</source>
        <translation>Hoy no hay clases.</translation>
    </message>
</context>
<context>
    <name>SetUpSentences</name>
    <message>
        <source>Set up a new project…</source>
        <extracomment>On a button: a school&apos;s project in the cloud that is new.</extracomment>
        <translation>Preparar un proyecto nuevo…</translation>
    </message>
    <message>
        <source>Set up a project</source>
        <translation>Preparar un proyecto</translation>
    </message>
    <message>
        <source>For whoever owns the school&apos;s Supabase project, once. What only the owner has is used now and not kept.</source>
        <translation>Una sola vez, para quien es dueño del proyecto Supabase de la escuela. Lo que solo tiene el dueño se usa ahora y no se guarda.</translation>
    </message>
    <message>
        <source>Database connection</source>
        <translation>Conexión a la base de datos</translation>
    </message>
    <message>
        <source>Time zone of the school</source>
        <translation>Zona horaria de la escuela</translation>
    </message>
    <message>
        <source>E-mail of the first member of staff</source>
        <translation>Correo de la primera persona de la oficina</translation>
    </message>
    <message>
        <source>That person&apos;s name</source>
        <translation>Nombre de esa persona</translation>
    </message>
    <message>
        <source>That account&apos;s password</source>
        <translation>Contraseña de esa cuenta</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>These were two different passwords.</source>
        <translation>Eran dos contraseñas distintas.</translation>
    </message>
    <message>
        <source>Set up</source>
        <extracomment>On a button.</extracomment>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <extracomment>On a button that cannot be pressed meanwhile.</extracomment>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <extracomment>On a button.</extracomment>
        <translation>Volver a iniciar sesión</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <extracomment>On a button, once the project is set up.</extracomment>
        <translation>Iniciar sesión allí</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>Nothing yet. A project that was set up before is not changed by doing it again.</source>
        <translation>Nada todavía. Un proyecto ya preparado no cambia al hacerlo otra vez.</translation>
    </message>
    <message>
        <source>This can take a minute. Please leave the program open.</source>
        <translation>Puede tardar un minuto. Deje el programa abierto.</translation>
    </message>
    <message>
        <source>The project is set up. What has a dot before it is left to do in the dashboard.</source>
        <extracomment>Below a list that ends with what is to be done.</extracomment>
        <translation>El proyecto está listo. Lo que lleva un punto queda por hacer en el panel.</translation>
    </message>
    <message>
        <source>The project is not ready. Mend what has a triangle before it, and set it up again.</source>
        <extracomment>Below a list.</extracomment>
        <translation>El proyecto no está listo. Corrija lo que lleva un triángulo y prepárelo otra vez.</translation>
    </message>
    <message>
        <source>postgresql://… (dashboard: Connect)</source>
        <extracomment>&quot;Connect&quot; is a button of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>postgresql://… (panel: Connect)</translation>
    </message>
    <message>
        <source>Secret key (may be empty)</source>
        <extracomment>Beside a database connection it may be.</extracomment>
        <translation>Clave secreta (puede quedar vacía)</translation>
    </message>
    <message>
        <source>sb_secret_… (dashboard: API Keys)</source>
        <extracomment>&quot;API Keys&quot; are words of Supabase&apos;s dashboard, which is English.</extracomment>
        <translation>sb_secret_… (panel: API Keys)</translation>
    </message>
</context>
<context>
    <name>SettingSentences</name>
    <message>
        <source>Right</source>
        <extracomment>Where the camera is: right of the screen.</extracomment>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>Where the camera is: left of the screen.</extracomment>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Below</source>
        <extracomment>Where the camera is: below the screen.</extracomment>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>Where the camera is: above the screen.</extracomment>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>No arrow</source>
        <extracomment>Where the camera is, to which an arrow on the screen points.</extracomment>
        <translation>Sin flecha</translation>
    </message>
    <message>
        <source>Moves against burn-in</source>
        <translation>Se mueve contra el quemado</translation>
    </message>
    <message>
        <source>Screen dark after</source>
        <translation>Pantalla oscura tras</translation>
    </message>
    <message>
        <source>Number of students here</source>
        <translation>Número de presentes</translation>
    </message>
    <message>
        <source>Arrow to the camera</source>
        <translation>Flecha hacia la cámara</translation>
    </message>
    <message>
        <source>Dotted: default, inherited.</source>
        <extracomment>The frame of a value that nobody has set is dotted; short.</extracomment>
        <translation>Punteado: por defecto, heredado.</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>In the place of a value of a setting.</extracomment>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>The value of a setting that is on or off.</extracomment>
        <translation>No</translation>
    </message>
    <message>
        <source>By the clock</source>
        <extracomment>When the screen has its dark colours: at the hours set below.</extracomment>
        <translation>Según la hora</translation>
    </message>
    <message>
        <source>Always</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>When the screen has its dark colours.</extracomment>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Hours and minutes: 18:30.</source>
        <translation>Horas y minutos: 18:30.</translation>
    </message>
    <message>
        <source>Saved. It counts from the next request.</source>
        <translation>Guardado. Vale desde la próxima petición.</translation>
    </message>
    <message>
        <source>Saved. It counts at once.</source>
        <translation>Guardado. Vale desde ahora.</translation>
    </message>
    <message>
        <source>Saved. The lowest level counts at once, all else after the next start.</source>
        <translation>Guardado. El nivel mínimo vale ya; lo demás, desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Saved. It counts after the next start of the kiosk.</source>
        <translation>Guardado. Vale desde el próximo inicio del quiosco.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <extracomment>%1 is the value of another setting, which this one may not exceed.</extracomment>
        <translation>Como máximo %1.</translation>
    </message>
    <message>
        <source>Measured</source>
        <extracomment>Over a column that shows how long each service took to answer, of how long it may take.</extracomment>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Little room.</source>
        <extracomment>Under a limit that is less than three times what was measured; short.</extracomment>
        <translation>Poco margen.</translation>
    </message>
    <message>
        <source>Save these changes?</source>
        <translation>¿Guardar estos cambios?</translation>
    </message>
    <message>
        <source>Save them</source>
        <extracomment>On a button: save the changes that are listed.</extracomment>
        <translation>Guardarlos</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The value of a setting before and after it is changed. The arrow points the way people read.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. This is different now:</source>
        <translation>La versión anterior de los ajustes vuelve a valer. Esto es distinto ahora:</translation>
    </message>
    <message>
        <source>The earlier version of the settings is in effect again. Nothing that counted has changed.</source>
        <translation>La versión anterior de los ajustes vuelve a valer. Nada de lo vigente ha cambiado.</translation>
    </message>
    <message>
        <source>Other settings</source>
        <extracomment>Title of the page of settings that can only be changed elsewhere.</extracomment>
        <translation>Otros ajustes</translation>
    </message>
    <message>
        <source>Changed elsewhere, by the technician.</source>
        <translation>Los cambia el técnico en otro lugar.</translation>
    </message>
    <message>
        <source>Secret: only in the settings file, or by rollcallctl setup.</source>
        <extracomment>Why a setting is not changed on the screen.</extracomment>
        <translation>Secreto: solo en el archivo de ajustes o con rollcallctl setup.</translation>
    </message>
    <message>
        <source>Needs a keyboard: in the settings file, or by rollcallctl setup.</source>
        <translation>Necesita teclado: en el archivo de ajustes o con rollcallctl setup.</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>In the place of a secret, such as a password.</extracomment>
        <translation>definido</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <extracomment>On a button: play a sound as loud as set here.</extracomment>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Network timeouts</source>
        <translation>Tiempos de red</translation>
    </message>
    <message>
        <source>How long the kiosk waits for each service.</source>
        <translation>Cuánto espera el quiosco a cada servicio.</translation>
    </message>
    <message>
        <source>Sound and screen</source>
        <translation>Sonido y pantalla</translation>
    </message>
    <message>
        <source>What students see and hear.</source>
        <translation>Lo que ven y oyen los alumnos.</translation>
    </message>
    <message>
        <source>Camera and badge</source>
        <translation>Cámara y credencial</translation>
    </message>
    <message>
        <source>How badges are seen.</source>
        <translation>Cómo se ven las credenciales.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>When and how records go to the cloud.</source>
        <translation>Cuándo y cómo van los registros a la nube.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>How much is kept on this computer.</source>
        <translation>Cuánto se guarda en este equipo.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros técnicos</translation>
    </message>
    <message>
        <source>What is written down, for the technician.</source>
        <translation>Lo que se anota, para el técnico.</translation>
    </message>
    <message>
        <source>Light and button</source>
        <translation>Luz y botón</translation>
    </message>
    <message>
        <source>What is wired to this computer.</source>
        <translation>Lo que está conectado a este equipo.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Todos los servicios</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Photo storage</source>
        <translation>Archivo de fotos</translation>
    </message>
    <message>
        <source>Reachability</source>
        <translation>Conectividad</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>Mensajes de texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Forgot badge button</source>
        <translation>Botón «Olvidé mi credencial»</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Dark from, until</source>
        <translation>Oscuro desde, hasta</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Quiet from, until</source>
        <translation>Silencio desde, hasta</translation>
    </message>
    <message>
        <source>Camera number</source>
        <translation>Número de cámara</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Ancho, alto</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>Turned clockwise</source>
        <translation>Girada a la derecha</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Reflejada</translation>
    </message>
    <message>
        <source>Camera&apos;s light</source>
        <translation>Luz de la cámara</translation>
    </message>
    <message>
        <source>Same badge again after</source>
        <translation>Misma credencial tras</translation>
    </message>
    <message>
        <source>Photo quality</source>
        <translation>Calidad de foto</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Nube</translation>
    </message>
    <message>
        <source>Look for unsent every</source>
        <translation>Buscar pendientes cada</translation>
    </message>
    <message>
        <source>Fetch students every</source>
        <translation>Traer alumnos cada</translation>
    </message>
    <message>
        <source>Try again after, at most</source>
        <translation>Reintentar tras, máximo</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Tras</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Second try waits</source>
        <translation>El segundo intento espera</translation>
    </message>
    <message>
        <source>Failures, then pause</source>
        <translation>Fallos, luego pausa</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Successes to go on</source>
        <translation>Éxitos para seguir</translation>
    </message>
    <message>
        <source>At once: all, photos</source>
        <translation>A la vez: todo, fotos</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Delete sent photos</source>
        <translation>Borrar fotos enviadas</translation>
    </message>
    <message>
        <source>Free: warn, act</source>
        <translation>Libre: avisar, actuar</translation>
    </message>
    <message>
        <source>Warn below</source>
        <translation>Avisar bajo</translation>
    </message>
    <message>
        <source>Act below</source>
        <translation>Actuar bajo</translation>
    </message>
    <message>
        <source>Sent photos</source>
        <translation>Fotos enviadas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Old logs</source>
        <translation>Registros antiguos</translation>
    </message>
    <message>
        <source>Sent records</source>
        <translation>Registros enviados</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Nivel mínimo</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Archivo de texto</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Se escribe</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>JSON log file</source>
        <translation>Archivo JSON</translation>
    </message>
    <message>
        <source>System journal</source>
        <translation>Diario del sistema</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Salida de error</translation>
    </message>
    <message>
        <source>Log server</source>
        <translation>Servidor de registros</translation>
    </message>
    <message>
        <source>Server: wait, buffer</source>
        <translation>Servidor: espera, búfer</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Búfer</translation>
    </message>
    <message>
        <source>Files: size, number</source>
        <translation>Archivos: tamaño, número</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Memory after a crash</source>
        <translation>Memoria tras un fallo</translation>
    </message>
    <message>
        <source>Repeat alarms after</source>
        <translation>Repetir alarmas tras</translation>
    </message>
    <message>
        <source>Metrics file every</source>
        <translation>Archivo de métricas cada</translation>
    </message>
    <message>
        <source>Buzzer, pin</source>
        <translation>Zumbador, pin</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Pin</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Pins red, green</source>
        <translation>Pines rojo, verde</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Pin blue</source>
        <translation>Pin azul</translation>
    </message>
    <message>
        <source>Power button, pin</source>
        <translation>Botón de apagado, pin</translation>
    </message>
    <message>
        <source>Press: short, long</source>
        <translation>Pulsación: corta, larga</translation>
    </message>
    <message>
        <source>Short below</source>
        <translation>Corta bajo</translation>
    </message>
    <message>
        <source>Long from</source>
        <translation>Larga desde</translation>
    </message>
    <message>
        <source>Contacts bounce for</source>
        <translation>Rebote de contactos</translation>
    </message>
    <message>
        <source>Spoken results</source>
        <extracomment>A setting: whether a computer voice says each result.</extracomment>
        <translation>Resultados hablados</translation>
    </message>
</context>
<context>
    <name>StudentDeskSentences</name>
    <message>
        <source>Students</source>
        <extracomment>Title of the page on which the office keeps the students.</extracomment>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>Reading the list of students.</source>
        <translation>Leyendo la lista de estudiantes.</translation>
    </message>
    <message>
        <source>%1 The list is that of %2.</source>
        <extracomment>%1 is a sentence that says why the list cannot be read, %2 a date and time.</extracomment>
        <translation>%1 La lista es la del %2.</translation>
    </message>
    <message>
        <source>%1 of %2 students</source>
        <extracomment>Both are numbers: how many students are shown of all.</extracomment>
        <translation>%1 de %2 estudiantes</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>Label of the field in which a student is searched.</extracomment>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Name, number, section or guardian</source>
        <extracomment>In the field as long as it is empty: what can be typed there.</extracomment>
        <translation>Nombre, número, sección o tutor</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Label of a choice: which students the list shows.</extracomment>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>At school</source>
        <extracomment>A student&apos;s status, and the choice to show only these.</extracomment>
        <translation>En la escuela</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>The choice to show all students, also those who have left.</extracomment>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Add student</source>
        <translation>Añadir estudiante</translation>
    </message>
    <message>
        <source>Choose a student in the list, or add one.</source>
        <translation>Elija a un estudiante en la lista o añada uno.</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>Label: the student&apos;s number.</extracomment>
        <translation>Número</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>Label: the class that a student is in, such as &quot;Grade 8 - Narra&quot;.</extracomment>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Grade</source>
        <extracomment>Label: the school year that a student is in, such as &quot;8&quot;.</extracomment>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Tutor</translation>
    </message>
    <message>
        <source>Guardian&apos;s telephone</source>
        <translation>Teléfono del tutor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Label: whether a student is at school, has left, and so on.</extracomment>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Has left</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Se fue</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Graduated</source>
        <extracomment>A student&apos;s status.</extracomment>
        <translation>Graduado</translation>
    </message>
    <message>
        <source>Transferred</source>
        <extracomment>A student&apos;s status: went to another school.</extracomment>
        <translation>Trasladado</translation>
    </message>
    <message>
        <source>Not said</source>
        <extracomment>Nobody has said which sex a student has.</extracomment>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femenino</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Masculino</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own</source>
        <extracomment>Of a student&apos;s language: the kiosk speaks the language that it is set to.</extracomment>
        <translation>El del quiosco</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <extracomment>Under a field.</extracomment>
        <translation>Rellene este campo.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <extracomment>Under a field; %1 is a number.</extracomment>
        <translation>Como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>Only A to Z, digits and . _ - without blanks.</source>
        <extracomment>Under the field of the student&apos;s number.</extracomment>
        <translation>Solo de la A a la Z, cifras y . _ - sin espacios.</translation>
    </message>
    <message>
        <source>Only digits, blanks and + ( ) . / -</source>
        <extracomment>Under the field of a telephone number.</extracomment>
        <translation>Solo cifras, espacios y + ( ) . / -</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <extracomment>Under a field: its value is none that this program knows.</extracomment>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>This has a character that cannot be printed.</source>
        <extracomment>Under a field.</extracomment>
        <translation>Hay un carácter que no se puede imprimir.</translation>
    </message>
    <message>
        <source>This number is taken by %1.</source>
        <extracomment>Under the field of the student&apos;s number; %1 is another student&apos;s name.</extracomment>
        <translation>Este número ya es de %1.</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>Name of the tab with the fields of one student.</extracomment>
        <translation>Datos</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Estudiante nuevo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Undo typing</source>
        <extracomment>On a button: the fields become what they were before somebody typed.</extracomment>
        <translation>Deshacer lo escrito</translation>
    </message>
    <message>
        <source>Student leaves…</source>
        <extracomment>On a button that opens a menu of how: transferred, graduated...</extracomment>
        <translation>El estudiante se va…</translation>
    </message>
    <message>
        <source>Save or undo what you have typed first.</source>
        <translation>Primero guarde o deshaga lo que ha escrito.</translation>
    </message>
    <message>
        <source>Saving %1.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>Guardando a %1.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <extracomment>%1 is a student&apos;s name.</extracomment>
        <translation>%1: guardado.</translation>
    </message>
    <message>
        <source>%1 is not saved. %2</source>
        <extracomment>%1 is a student&apos;s name, %2 a sentence that says why.</extracomment>
        <translation>%1: no se guardó. %2</translation>
    </message>
    <message>
        <source>Somebody else has changed this student meanwhile.</source>
        <translation>Mientras tanto, otra persona cambió a este estudiante.</translation>
    </message>
    <message>
        <source>Nothing of yours is saved yet. Keeping it writes only the fields that you typed in.</source>
        <translation>Todavía no se guardó nada de lo suyo. Si lo conserva, solo se escriben los campos en los que usted escribió.</translation>
    </message>
    <message>
        <source>The owner of the project has deleted this student meanwhile.</source>
        <translation>Mientras tanto, el propietario del proyecto eliminó a este estudiante.</translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>Heading of a column: which field of a student.</extracomment>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Yours</source>
        <extracomment>Heading of a column: what the reader has typed.</extracomment>
        <translation>Lo suyo</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Heading of a column: what somebody else has saved.</extracomment>
        <translation>De la otra persona</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>On a button: what somebody else has saved stays.</extracomment>
        <translation>Tomar lo de la otra persona</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <extracomment>On a button: what the reader has typed is saved.</extracomment>
        <translation>Conservar lo mío</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Name of the tab that lists what was changed of a student.</extracomment>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Reading what was changed.</source>
        <translation>Leyendo los cambios.</translation>
    </message>
    <message>
        <source>No change of this student was noted yet.</source>
        <translation>Todavía no se anotó ningún cambio de este estudiante.</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Heading of a column: time of a change.</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Heading of a column: who made a change.</extracomment>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what was changed.</extracomment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>What was changed: the student was added.</extracomment>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>What was changed: the student was deleted.</extracomment>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Of a field of a student that has nothing in it.</extracomment>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1: %2 (before: %3)</source>
        <extracomment>%1 is the name of a field, %2 what is in it now, %3 what was in it before.</extracomment>
        <translation>%1: %2 (antes: %3)</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <extracomment>On a button.</extracomment>
        <translation>Deshacer el último cambio</translation>
    </message>
</context>
<context>
    <name>WaitingSentences</name>
    <message>
        <source>Waiting to send</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Nothing waits. Everything was sent.</source>
        <translation>Nada espera. Todo se ha enviado.</translation>
    </message>
    <message>
        <source>Looking at what waits.</source>
        <translation>Leyendo lo que espera.</translation>
    </message>
    <message>
        <source>What waits cannot be read now.</source>
        <translation>Lo que espera no se puede leer ahora.</translation>
    </message>
    <message>
        <source>Need help: %1. Tried again: %2. Not tried yet: %3.</source>
        <extracomment>Numbers of things that are still to be sent to the cloud.</extracomment>
        <translation>Necesitan ayuda: %1. Se reintentan: %2. Sin intentar: %3.</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>That a student was counted.</extracomment>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Refused scan</source>
        <extracomment>That somebody was not counted.</extracomment>
        <translation>Lectura rechazada</translation>
    </message>
    <message>
        <source>Status report</source>
        <extracomment>What the kiosk tells the cloud about itself.</extracomment>
        <translation>Informe de estado</translation>
    </message>
    <message>
        <source>Needs help</source>
        <translation>Necesita ayuda</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>Se reintenta</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Se está enviando</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Sin intentar</translation>
    </message>
    <message>
        <source>It was set aside by hand.</source>
        <translation>Se apartó a mano.</translation>
    </message>
    <message>
        <source>It is damaged on this machine.</source>
        <translation>Está dañado en este equipo.</translation>
    </message>
    <message>
        <source>The cloud refuses it as it is.</source>
        <translation>La nube lo rechaza tal como está.</translation>
    </message>
    <message>
        <source>The cloud does not let this kiosk send it.</source>
        <translation>La nube no deja que este quiosco lo envíe.</translation>
    </message>
    <message>
        <source>The cloud is not set up for this version.</source>
        <translation>La nube no está preparada para esta versión.</translation>
    </message>
    <message>
        <source>The cloud is busy, down or asleep.</source>
        <translation>La nube está ocupada, caída o en pausa.</translation>
    </message>
    <message>
        <source>The disk of this machine failed.</source>
        <translation>Falló el disco de este equipo.</translation>
    </message>
    <message>
        <source>The kiosk was stopped while it was being sent.</source>
        <translation>El quiosco se detuvo mientras se enviaba.</translation>
    </message>
    <message>
        <source>The cloud could not be reached.</source>
        <translation>No se pudo llegar a la nube.</translation>
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
        <translation>desde hace %1</translation>
    </message>
    <message>
        <source>next try now</source>
        <translation>próximo intento ahora</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <extracomment>%1 is a length of time such as &quot;5 min&quot;.</extracomment>
        <translation>próximo intento en %1</translation>
    </message>
    <message>
        <source>Kept here since %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Aquí desde %1.</translation>
    </message>
    <message>
        <source>Tried first at %1.</source>
        <extracomment>%1 is a time.</extracomment>
        <translation>Primer intento: %1.</translation>
    </message>
    <message>
        <source>Tries: %1, the last at %2.</source>
        <extracomment>%1 is a number of tries, %2 is a time.</extracomment>
        <translation>Intentos: %1, el último: %2.</translation>
    </message>
    <message>
        <source>For the technician: %1</source>
        <extracomment>%1 are numbers and codes, which stay as they are.</extracomment>
        <translation>Para el técnico: %1</translation>
    </message>
    <message>
        <source>Try all again</source>
        <extracomment>On a button: everything that came to nothing is sent again now.</extracomment>
        <translation>Reintentar todo</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>On a button: this one is sent again now.</extracomment>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>On a button: this one is not sent for now.</extracomment>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Set this aside? It is kept here and sent only when somebody touches Try again.</source>
        <translation>¿Apartarlo? Se queda aquí y solo se envía cuando alguien toque Reintentar.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Copy to a stick</source>
        <extracomment>On a button: everything that waits is written to a USB stick.</extracomment>
        <translation>Copiar a un USB</translation>
    </message>
    <message>
        <source>Copy everything that waits to this stick? It also goes on waiting here.</source>
        <translation>¿Copiar a esta memoria todo lo que espera? También sigue esperando aquí.</translation>
    </message>
    <message>
        <source>There is no USB stick that can be written to. Put one in and try again.</source>
        <translation>No hay ninguna memoria USB en la que se pueda escribir. Conecte una e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Copying to %1, for %2 s so far.</source>
        <extracomment>%1 is a folder, %2 a number of seconds.</extracomment>
        <translation>Copiando a %1, desde hace %2 s.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. Left out: %3. Copy again in a minute.</source>
        <extracomment>Numbers of what was copied, and of records whose photos were not ready.</extracomment>
        <translation>Copiado: %1 registros, %2 fotos. Omitidos: %3. Copie otra vez en un minuto.</translation>
    </message>
    <message>
        <source>Copied: %1 records, %2 photos. They go on waiting here.</source>
        <translation>Copiado: %1 registros, %2 fotos. También siguen esperando aquí.</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>No se copió nada.</translation>
    </message>
    <message>
        <source>It is tried again now.</source>
        <translation>Se reintenta ahora.</translation>
    </message>
    <message>
        <source>It was set aside.</source>
        <translation>Se ha apartado.</translation>
    </message>
    <message>
        <source>It is being sent right now.</source>
        <translation>Se está enviando en este momento.</translation>
    </message>
    <message>
        <source>It was sent meanwhile.</source>
        <translation>Se envió entretanto.</translation>
    </message>
    <message>
        <source>That could not be written down. Try again.</source>
        <translation>No se pudo guardar. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Voided scan</source>
        <extracomment>That the office has declared a scan not to count.</extracomment>
        <translation>Lectura anulada</translation>
    </message>
</context>
</TS>
