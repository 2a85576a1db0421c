<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AnonymizingView</name>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssessmentsPage</name>
    <message numerus="yes">
        <source>taken %n time(s)</source>
        <translation>
            <numerusform>taken %n time</numerusform>
            <numerusform>taken %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPresenter</name>
    <message numerus="yes">
        <source>%n entries saved. The file is not encrypted.</source>
        <translation>
            <numerusform>%n entry saved. The file is not encrypted.</numerusform>
            <numerusform>%n entries saved. The file is not encrypted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseOverview</name>
    <message numerus="yes">
        <source>%n earlier session(s)…</source>
        <translation>
            <numerusform>%n earlier session…</numerusform>
            <numerusform>%n earlier sessions…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePresenter</name>
    <message numerus="yes">
        <source>Reading %n document(s)…</source>
        <translation>
            <numerusform>Reading %n document…</numerusform>
            <numerusform>Reading %n documents…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) added.</source>
        <translation>
            <numerusform>%n session added.</numerusform>
            <numerusform>%n sessions added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message numerus="yes">
        <source>carried over %n time(s)</source>
        <translation>
            <numerusform>carried over once</numerusform>
            <numerusform>carried over %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasurePresenter</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the agenda</source>
        <translation>
            <numerusform>%n entry in the agenda</numerusform>
            <numerusform>%n entries in the agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the agenda</source>
        <translation>
            <numerusform>%n entry in the agenda</numerusform>
            <numerusform>%n entries in the agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read:</source>
        <translation>
            <numerusform>%n file could not be read:</numerusform>
            <numerusform>%n files could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the system were left out.</source>
        <translation>
            <numerusform>%n file of the system was left out.</numerusform>
            <numerusform>%n files of the system were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaterialsPresenter</name>
    <message numerus="yes">
        <source>Encrypting %n file(s)…</source>
        <translation>
            <numerusform>Encrypting %n file…</numerusform>
            <numerusform>Encrypting %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added. The originals stay where they are.</source>
        <translation>
            <numerusform>%n file added. The original stays where it is.</numerusform>
            <numerusform>%n files added. The originals stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message numerus="yes">
        <source>{name} runs on the {device}, %n thread(s).</source>
        <translation>
            <numerusform>{name} runs on the {device}, %n thread.</numerusform>
            <numerusform>{name} runs on the {device}, %n threads.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message numerus="yes">
        <source>%n code(s) left out or told as a wider one: six fit.</source>
        <translation>
            <numerusform>%n code left out or told as a wider one: six fit.</numerusform>
            <numerusform>%n codes left out or told as wider ones: six fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) in the file; told as a rough number.</source>
        <translation>
            <numerusform>%n session in the file; told as a rough number.</numerusform>
            <numerusform>%n sessions in the file; told as a rough number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortabilityPresenter</name>
    <message numerus="yes">
        <source>%n file(s) written. They are not encrypted.</source>
        <translation>
            <numerusform>%n file written. It is not encrypted.</numerusform>
            <numerusform>%n files written. They are not encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) exported to {file}. It is not encrypted.</source>
        <translation>
            <numerusform>%n client exported to {file}. It is not encrypted.</numerusform>
            <numerusform>%n clients exported to {file}. It is not encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) will be added.</source>
        <translation>
            <numerusform>%n new client will be added.</numerusform>
            <numerusform>%n new clients will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are here already and stay as they are.</source>
        <translation>
            <numerusform>%n client is here already and stays as they are.</numerusform>
            <numerusform>%n clients are here already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added.</source>
        <translation>
            <numerusform>%n client added.</numerusform>
            <numerusform>%n clients added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) without a session</source>
        <translation>
            <numerusform>%n week without a session</numerusform>
            <numerusform>%n weeks without a session</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreChart</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message numerus="yes">
        <source>%n find(s). Return opens the chosen one.</source>
        <translation>
            <numerusform>%n find. Return opens it.</numerusform>
            <numerusform>%n finds. Return opens the chosen one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n open action</numerusform>
            <numerusform>%n open actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithoutNames</name>
    <message numerus="yes">
        <source>Copied; %n place(s) replaced. Read it once before you pass it on.</source>
        <translation>
            <numerusform>Copied; %n place replaced. Read it once before you pass it on.</numerusform>
            <numerusform>Copied; %n places replaced. Read it once before you pass it on.</numerusform>
        </translation>
    </message>
</context>
</TS>
