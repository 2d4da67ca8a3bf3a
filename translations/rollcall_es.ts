<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>The date under the clock. %1 is the day of the week, %2 the day of the month, %3 the short name of the month.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Good morning, %1.</source>
        <translation>Buenos días, %1.</translation>
    </message>
    <message>
        <source>Good afternoon, %1.</source>
        <translation>Buenas tardes, %1.</translation>
    </message>
    <message>
        <source>Good evening, %1.</source>
        <translation>Buenas noches, %1.</translation>
    </message>
    <message>
        <source>Late, %1</source>
        <extracomment>Under the greeting: the student was counted as arriving (or arriving late) at the time %1.</extracomment>
        <translation>Llegada tarde, %1</translation>
    </message>
    <message>
        <source>In, %1</source>
        <translation>Llegada, %1</translation>
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
        <source>Already in since %1, %2.</source>
        <translation>Entraste a las %1, %2.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>No se ha registrado.</translation>
    </message>
    <message>
        <source>Please hold up your badge again.</source>
        <translation>Por favor, muestra tu credencial otra vez.</translation>
    </message>
    <message>
        <source>Please see the office. What was counted before is safe.</source>
        <translation>Por favor, pasa por la oficina. Lo ya registrado está a salvo.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>No hay ninguna cámara conectada.</translation>
    </message>
    <message>
        <source>The camera is not answering.</source>
        <translation>La cámara no responde.</translation>
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
        <source>online · %1 to send</source>
        <extracomment>%1 is the number of records that are still to be sent.</extracomment>
        <translation>en línea · %1 por enviar</translation>
    </message>
    <message>
        <source>online · all sent</source>
        <translation>en línea · todo enviado</translation>
    </message>
    <message>
        <source>offline · %1 kept here</source>
        <extracomment>%1 is the number of records that are kept on this device until it is online again.</extracomment>
        <translation>sin conexión · guardados aquí: %1</translation>
    </message>
    <message>
        <source>offline · all sent</source>
        <translation>sin conexión · todo enviado</translation>
    </message>
    <message>
        <source>Hold your badge here</source>
        <translation>Muestra aquí tu credencial</translation>
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
</context>
</TS>
