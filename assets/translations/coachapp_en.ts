<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>ClientsPresenter</name>
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
</TS>
