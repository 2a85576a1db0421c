<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>Agenda</name>
    <message>
        <source>Export the agenda</source>
        <translation>Agenda exporteren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Other programs, and often their makers, can read a calendar file. Without names a session is called “Coaching session”.</source>
        <translation>Andere programma&apos;s, en vaak ook hun makers, kunnen een agendabestand lezen. Zonder namen heet een sessie “Coachsessie”.</translation>
    </message>
    <message>
        <source>With the names of clients</source>
        <translation>Met de namen van cliënten</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nieuw agenda-item</translation>
    </message>
    <message>
        <source>Edit entry</source>
        <translation>Agenda-item bewerken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>For what is no session: intervision, administration, a day off.</source>
        <translation>Voor wat geen sessie is: intervisie, administratie, een vrije dag.</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>Keeping this file</source>
        <translation>Dit dossier bijhouden</translation>
    </message>
    <message>
        <source>The assistant on this computer</source>
        <translation>De assistent op deze computer</translation>
    </message>
    <message>
        <source>Reporting to the sponsor</source>
        <translation>Terugkoppeling aan de opdrachtgever</translation>
    </message>
    <message>
        <source>Name in the hours log</source>
        <translation>Naam in het urenoverzicht</translation>
    </message>
    <message>
        <source>Sharing anonymous patterns</source>
        <translation>Anonieme patronen delen</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} maanden</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 jaar</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} jaar</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>With a date</source>
        <translation>Met een datum</translation>
    </message>
    <message>
        <source>Contact at the sponsor</source>
        <translation>Contactpersoon bij de opdrachtgever</translation>
    </message>
    <message>
        <source>Number of sessions</source>
        <translation>Aantal sessies</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Afgesproken op</translation>
    </message>
    <message>
        <source>Who hears what, cancelling, invoicing: as you agreed it.</source>
        <translation>Wie wat hoort, afzeggen, factureren: zoals jullie het hebben afgesproken.</translation>
    </message>
    <message>
        <source>Note a consent</source>
        <translation>Toestemming noteren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>on paper, by e-mail, spoken in session 1</source>
        <translation>op papier, per e-mail, mondeling in sessie 1</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Gegeven op</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Consent taken back</source>
        <translation>Toestemming ingetrokken</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>Ingetrokken op</translation>
    </message>
</context>
<context>
    <name>AgreementsPage</name>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Edit agreements</source>
        <translation>Afspraken bewerken</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Opdrachtgever</translation>
    </message>
    <message>
        <source>Contact there</source>
        <translation>Contactpersoon</translation>
    </message>
    <message>
        <source>{held} of {agreed}</source>
        <translation>{held} van {agreed}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Afgesproken op</translation>
    </message>
    <message>
        <source>Nothing is noted yet of what was agreed about this case.</source>
        <translation>Er zijn nog geen afspraken over dit traject genoteerd.</translation>
    </message>
    <message>
        <source>What the client said yes to</source>
        <translation>Waar de cliënt toestemming voor gaf</translation>
    </message>
    <message>
        <source>Note a consent</source>
        <translation>Toestemming noteren</translation>
    </message>
    <message>
        <source>No consent is noted yet. Each purpose is asked apart.</source>
        <translation>Er is nog geen toestemming genoteerd. Vraag de cliënt voor elk onderdeel apart.</translation>
    </message>
    <message>
        <source>given {day}</source>
        <translation>gegeven op {day}</translation>
    </message>
    <message>
        <source>taken back {day}</source>
        <translation>ingetrokken op {day}</translation>
    </message>
    <message>
        <source>Taken back…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Intrekken: {what}</translation>
    </message>
    <message>
        <source>Delete: {what}</source>
        <translation>Verwijderen: {what}</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contactgegevens</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Contactgegevens bewerken</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Er is nog niets bekend.</translation>
    </message>
    <message>
        <source>Kept apart: never in a report, never read by the assistant.</source>
        <translation>Apart bewaard: nooit in een verslag, nooit gelezen door de assistent.</translation>
    </message>
    <message>
        <source>How long the file is kept</source>
        <translation>Hoe lang je het dossier bewaart</translation>
    </message>
    <message>
        <source>No term is set. Set one with “Edit client”.</source>
        <translation>Er is geen termijn ingesteld. Dat doe je bij “Cliënt bewerken”.</translation>
    </message>
    <message>
        <source>{term} after the last contact: until {day}. You are reminded then.</source>
        <translation>{term} na het laatste contact: tot {day}. Je krijgt dan een herinnering.</translation>
    </message>
</context>
<context>
    <name>AiLog</name>
    <message>
        <source>What the assistant was used for</source>
        <translation>Waarvoor de assistent is gebruikt</translation>
    </message>
    <message>
        <source>what the assistant was used for</source>
        <translation>waarvoor de assistent is gebruikt</translation>
    </message>
    <message>
        <source>The log holds no text: only when, what for, which model and what you did.</source>
        <translation>In dit logboek staat geen tekst: alleen wanneer, waarvoor, welk model en wat je ermee deed.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Gemarkeerd</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Not used for this client yet.</source>
        <translation>Voor deze cliënt nog niet gebruikt.</translation>
    </message>
</context>
<context>
    <name>Anonymizing</name>
    <message>
        <source>In the text</source>
        <translation>In de tekst</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Opgevat als</translation>
    </message>
    <message>
        <source>Because it</source>
        <translation>Omdat het</translation>
    </message>
</context>
<context>
    <name>AnonymizingPresenter</name>
    <message>
        <source>Left: {word}</source>
        <translation>Blijft staan: {word}</translation>
    </message>
    <message>
        <source>Hidden: {word}</source>
        <translation>Verborgen: {word}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>Copied without names. Read it once before you pass it on.</source>
        <translation>Gekopieerd zonder namen. Lees het na voordat je het doorgeeft.</translation>
    </message>
</context>
<context>
    <name>AnonymizingView</name>
    <message>
        <source>Anonymize a text</source>
        <translation>Een tekst anonimiseren</translation>
    </message>
    <message>
        <source>Names known from</source>
        <translation>Namen bekend uit</translation>
    </message>
    <message>
        <source>Everything happens on this computer, and the text is not kept. No anonymizer sees everything: read the right side before you pass it on.</source>
        <translation>Alles gebeurt op deze computer, en de tekst wordt niet bewaard. Geen enkele anonimiseerder ziet alles: lees de rechterkant na voordat je die doorgeeft.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Type or paste a text here.</source>
        <translation>Typ of plak hier een tekst.</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Schone tekst</translation>
    </message>
    <message>
        <source>Here it appears without names.</source>
        <translation>Hier verschijnt die zonder namen.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Hoe ver het is</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>What was replaced</source>
        <translation>Wat er is vervangen</translation>
    </message>
    <message>
        <source>Hide the selection</source>
        <translation>Verberg de selectie</translation>
    </message>
    <message>
        <source>Hide what is selected in the text, wherever it stands in it</source>
        <translation>Verberg wat in de tekst is geselecteerd, overal waar het staat</translation>
    </message>
    <message>
        <source>Leave this word</source>
        <translation>Laat dit woord staan</translation>
    </message>
    <message>
        <source>A false alarm: this word names nobody here</source>
        <translation>Vals alarm: dit woord noemt hier niemand</translation>
    </message>
    <message>
        <source>Copy the clean text</source>
        <translation>Kopieer de schone tekst</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Geen traject</translation>
    </message>
    <message>
        <source>The anonymizer is starting…</source>
        <translation>De anonimiseerder start…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Bezig met lezen…</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n plek vervangen.</numerusform>
            <numerusform>%n plekken vervangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to replace was found.</source>
        <translation>Er is niets gevonden om te vervangen.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something went wrong in the application</source>
        <translation>Er ging iets mis in de app</translation>
    </message>
    <message>
        <source>This is a mistake of ours. What was saved is safe. You can go on; if it happens again, start the application anew. The details below hold nothing of your clients.</source>
        <translation>Dit is een fout van ons. Wat bewaard was, is veilig. Je kunt verdergaan; gebeurt het nog eens, start de app dan opnieuw. De details hieronder bevatten niets van je cliënten.</translation>
    </message>
</context>
<context>
    <name>Assessments</name>
    <message>
        <source>Wheel of life</source>
        <translation>Levenswiel</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>Thermometer</translation>
    </message>
    <message>
        <source>Scaling questions</source>
        <translation>Schaalvragen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gezondheid</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Friends and family</source>
        <translation>Vrienden en familie</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>Vrije tijd</translation>
    </message>
    <message>
        <source>Personal growth</source>
        <translation>Persoonlijke groei</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Wonen</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>How near are you to your goal?</source>
        <translation>Hoe dicht ben je bij je doel?</translation>
    </message>
    <message>
        <source>How much confidence do you have?</source>
        <translation>Hoeveel vertrouwen heb je erin?</translation>
    </message>
    <message>
        <source>How much does it matter to you?</source>
        <translation>Hoe belangrijk is het voor je?</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>Nieuwe meting</translation>
    </message>
    <message>
        <source>Edit assessment</source>
        <translation>Meting bewerken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Regel toevoegen</translation>
    </message>
    <message>
        <source>Area or question</source>
        <translation>Gebied of vraag</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>Deze regel weghalen</translation>
    </message>
    <message>
        <source>Score: {what}</source>
        <translation>Score: {what}</translation>
    </message>
</context>
<context>
    <name>AssessmentsPage</name>
    <message>
        <source>A wheel of life, a thermometer or scaling questions will be here, and how they change.</source>
        <translation>Hier komen een levenswiel, een thermometer of schaalvragen te staan, en hoe de scores veranderen.</translation>
    </message>
    <message>
        <source>Take an assessment…</source>
        <translation>Meting afnemen…</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>van {first} tot {last}</translation>
    </message>
    <message numerus="yes">
        <source>taken %n time(s)</source>
        <translation>
            <numerusform>%n keer afgenomen</numerusform>
            <numerusform>%n keer afgenomen</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit {day}…</source>
        <translation>{day} bewerken…</translation>
    </message>
    <message>
        <source>Delete {day}</source>
        <translation>{day} verwijderen</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Meting</translation>
    </message>
    <message>
        <source>Assessment: {title}</source>
        <translation>Meting: {title}</translation>
    </message>
</context>
<context>
    <name>AssistantPanel</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Ask for a preparation, a report or action points, or put a question about this client. Everything happens on this computer.</source>
        <translation>Vraag om een voorbereiding, een verslag of actiepunten, of stel een vraag over deze cliënt. Alles gebeurt op deze computer.</translation>
    </message>
    <message>
        <source>Draft of the assistant</source>
        <translation>Concept van de assistent</translation>
    </message>
    <message>
        <source>Edit the draft</source>
        <translation>Het concept bewerken</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Voorbereiden</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Action points</source>
        <translation>Actiepunten</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Coachvragen</translation>
    </message>
    <message>
        <source>A question about this client…</source>
        <translation>Een vraag over deze cliënt…</translation>
    </message>
    <message>
        <source>A question about this client</source>
        <translation>Een vraag over deze cliënt</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Stel de vraag</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>The model is being loaded…</source>
        <translation>Het model wordt geladen…</translation>
    </message>
    <message>
        <source>{name} · room for {n} tokens</source>
        <translation>{name} · ruimte voor {n} tokens</translation>
    </message>
    <message>
        <source>No model is ready; see Models.</source>
        <translation>Er is geen model klaar; kijk bij Modellen.</translation>
    </message>
    <message>
        <source>Working: part {n} of {all}</source>
        <translation>Bezig: deel {n} van {all}</translation>
    </message>
    <message>
        <source>{n} of {all} tokens · {speed} tokens/s · {model}</source>
        <translation>{n} van {all} tokens · {speed} tokens/s · {model}</translation>
    </message>
    <message>
        <source>From the file, without the model</source>
        <translation>Uit het dossier, zonder het model</translation>
    </message>
</context>
<context>
    <name>AssistantPresenter</name>
    <message>
        <source>Back to session {n}</source>
        <translation>Terug naar sessie {n}</translation>
    </message>
    <message>
        <source>Put under Report.</source>
        <translation>Onder Verslag gezet.</translation>
    </message>
    <message>
        <source>Put under Private notes.</source>
        <translation>Onder Privénotities gezet.</translation>
    </message>
    <message>
        <source>Action added</source>
        <translation>Actie toegevoegd</translation>
    </message>
    <message>
        <source>Action added.</source>
        <translation>Actie toegevoegd.</translation>
    </message>
</context>
<context>
    <name>CalendarPresenter</name>
    <message>
        <source>Import a calendar</source>
        <translation>Agenda importeren</translation>
    </message>
    <message>
        <source>Export the agenda</source>
        <translation>Agenda exporteren</translation>
    </message>
    <message>
        <source>Coaching session</source>
        <translation>Coachsessie</translation>
    </message>
    <message numerus="yes">
        <source>%n entries saved. The file is not encrypted.</source>
        <translation>
            <numerusform>%n agenda-item bewaard. Het bestand is niet versleuteld.</numerusform>
            <numerusform>%n agenda-items bewaard. Het bestand is niet versleuteld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseOverview</name>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe sessie</translation>
    </message>
    <message>
        <source>No sessions yet. You can also import notes that you have.</source>
        <translation>Nog geen sessies. Je kunt ook notities importeren die je al hebt.</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>Notities importeren…</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier session(s)…</source>
        <translation>
            <numerusform>%n eerdere sessie…</numerusform>
            <numerusform>%n eerdere sessies…</numerusform>
        </translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Nog geen notities.</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Doel toevoegen</translation>
    </message>
    <message>
        <source>No goals yet.</source>
        <translation>Nog geen doelen.</translation>
    </message>
    <message>
        <source>Note a score</source>
        <translation>Score noteren</translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation>Doel bewerken</translation>
    </message>
    <message>
        <source>Delete goal</source>
        <translation>Doel verwijderen</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>Nog niet bereikt</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Doel bereikt</translation>
    </message>
    <message>
        <source>Reached {day}</source>
        <translation>Bereikt op {day}</translation>
    </message>
    <message>
        <source>Not scored yet.</source>
        <translation>Nog geen score.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Actie toevoegen</translation>
    </message>
    <message>
        <source>No actions yet.</source>
        <translation>Nog geen acties.</translation>
    </message>
    <message>
        <source>Done: {text}</source>
        <translation>Gedaan: {text}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>gedaan op {day}</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>was voor {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>voor {day}</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Actie bewerken</translation>
    </message>
    <message>
        <source>Delete action</source>
        <translation>Actie verwijderen</translation>
    </message>
</context>
<context>
    <name>CasePresenter</name>
    <message>
        <source>Session added</source>
        <translation>Sessie toegevoegd</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n document(s)…</source>
        <translation>
            <numerusform>%n document lezen…</numerusform>
            <numerusform>%n documenten lezen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) added.</source>
        <translation>
            <numerusform>%n sessie toegevoegd.</numerusform>
            <numerusform>%n sessies toegevoegd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview as PDF</source>
        <translation>Overzicht als pdf</translation>
    </message>
    <message>
        <source>Actions of {name}</source>
        <translation>Acties van {name}</translation>
    </message>
    <message>
        <source>Actions for the client as PDF</source>
        <translation>Acties voor de cliënt als pdf</translation>
    </message>
    <message>
        <source>Goal added</source>
        <translation>Doel toegevoegd</translation>
    </message>
    <message>
        <source>Goal changed</source>
        <translation>Doel gewijzigd</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Doel bereikt</translation>
    </message>
    <message>
        <source>Goal not reached yet</source>
        <translation>Doel nog niet bereikt</translation>
    </message>
    <message>
        <source>Goal deleted</source>
        <translation>Doel verwijderd</translation>
    </message>
    <message>
        <source>Score noted</source>
        <translation>Score genoteerd</translation>
    </message>
    <message>
        <source>Action added</source>
        <translation>Actie toegevoegd</translation>
    </message>
    <message>
        <source>Action changed</source>
        <translation>Actie gewijzigd</translation>
    </message>
    <message>
        <source>Action deleted</source>
        <translation>Actie verwijderd</translation>
    </message>
    <message>
        <source>Marked as done</source>
        <translation>Actie afgevinkt</translation>
    </message>
    <message>
        <source>Marked as not done</source>
        <translation>Actie weer opengezet</translation>
    </message>
    <message>
        <source>Assessment added</source>
        <translation>Meting toegevoegd</translation>
    </message>
    <message>
        <source>Assessment changed</source>
        <translation>Meting gewijzigd</translation>
    </message>
    <message>
        <source>Assessment deleted</source>
        <translation>Meting verwijderd</translation>
    </message>
    <message>
        <source>Agreements changed</source>
        <translation>Afspraken gewijzigd</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Metingen</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patronen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>A case holds the question, the sessions and the goals.</source>
        <translation>In een traject staan de coachvraag, de sessies en de doelen.</translation>
    </message>
    <message>
        <source>Start a case</source>
        <translation>Traject starten</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Edit client…</source>
        <translation>Cliënt bewerken…</translation>
    </message>
    <message>
        <source>What the assistant was used for…</source>
        <translation>Waarvoor de assistent is gebruikt…</translation>
    </message>
    <message>
        <source>Export client…</source>
        <translation>Cliënt exporteren…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Uit het archief halen</translation>
    </message>
    <message>
        <source>Archive client</source>
        <translation>Cliënt archiveren</translation>
    </message>
    <message>
        <source>Erase client…</source>
        <translation>Cliënt wissen…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Traject</translation>
    </message>
    <message>
        <source>Edit case…</source>
        <translation>Traject bewerken…</translation>
    </message>
    <message>
        <source>Start another case…</source>
        <translation>Nog een traject starten…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>Notities importeren…</translation>
    </message>
    <message>
        <source>Overview as PDF…</source>
        <translation>Overzicht als pdf…</translation>
    </message>
    <message>
        <source>Actions for the client as PDF…</source>
        <translation>Acties voor de cliënt als pdf…</translation>
    </message>
    <message>
        <source>Delete case…</source>
        <translation>Traject verwijderen…</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>sponsor: {name}</source>
        <translation>opdrachtgever: {name}</translation>
    </message>
</context>
<context>
    <name>ClientsPresenter</name>
    <message>
        <source>Client added</source>
        <translation>Cliënt toegevoegd</translation>
    </message>
    <message>
        <source>Client changed</source>
        <translation>Cliënt gewijzigd</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Toestemming genoteerd</translation>
    </message>
    <message>
        <source>Consent taken back</source>
        <translation>Toestemming ingetrokken</translation>
    </message>
    <message>
        <source>Consent deleted</source>
        <translation>Toestemming verwijderd</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Taken out of the archive</source>
        <translation>Uit het archief gehaald</translation>
    </message>
    <message>
        <source>Case added</source>
        <translation>Traject toegevoegd</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Traject gewijzigd</translation>
    </message>
    <message>
        <source>This deletes the case “{title}” with its sessions, notes, goals and actions. You can undo it until you lock; older backups still hold it.</source>
        <translation>Hiermee verwijder je het traject “{title}” met de sessies, notities, doelen en acties. Tot je vergrendelt kun je dit ongedaan maken; in oudere back-ups blijft het staan.</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>verwijder</translation>
    </message>
    <message>
        <source>Case deleted</source>
        <translation>Traject verwijderd</translation>
    </message>
    <message>
        <source>Delete case</source>
        <translation>Traject verwijderen</translation>
    </message>
</context>
<context>
    <name>ClientsView</name>
    <message>
        <source>Your clients will be here: their question, sessions, goals and actions.</source>
        <translation>Hier komen je cliënten te staan: hun coachvraag, sessies, doelen en acties.</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Cliënt toevoegen</translation>
    </message>
    <message>
        <source>Import what you have…</source>
        <translation>Importeren wat je al hebt…</translation>
    </message>
    <message>
        <source>Try it with an example practice</source>
        <translation>Uitproberen met een voorbeeldpraktijk</translation>
    </message>
    <message>
        <source>Choose a client on the left.</source>
        <translation>Kies links een cliënt.</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Cliënten zoeken</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Zoekveld leegmaken</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Gearchiveerde tonen</translation>
    </message>
</context>
<context>
    <name>Close</name>
    <message>
        <source>Close the session</source>
        <translation>De sessie afronden</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Sessie afronden</translation>
    </message>
    <message>
        <source>Still open from before</source>
        <translation>Nog open van eerder</translation>
    </message>
    <message>
        <source>stays open</source>
        <translation>blijft open</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>doorgeschoven</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>New date: {text}</source>
        <translation>Nieuwe datum: {text}</translation>
    </message>
    <message>
        <source>Agreed today</source>
        <translation>Vandaag afgesproken</translation>
    </message>
    <message>
        <source>Found in your notes; change or take away what is wrong.</source>
        <translation>Gevonden in je notities; wijzig wat niet klopt of haal het weg.</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Nog een</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>Deze regel weghalen</translation>
    </message>
    <message>
        <source>Where the client stands (0–10)</source>
        <translation>Waar de cliënt staat (0–10)</translation>
    </message>
    <message>
        <source>Score: {goal}</source>
        <translation>Score: {goal}</translation>
    </message>
    <message>
        <source>Scored in this session already.</source>
        <translation>Dit doel heeft in deze sessie al een score.</translation>
    </message>
    <message>
        <source>The next conversation</source>
        <translation>Het volgende gesprek</translation>
    </message>
    <message>
        <source>Plan the next session</source>
        <translation>Volgende sessie plannen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>A later session is planned already.</source>
        <translation>Er is al een latere sessie gepland.</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message numerus="yes">
        <source>carried over %n time(s)</source>
        <translation>
            <numerusform>%n keer doorgeschoven</numerusform>
            <numerusform>%n keer doorgeschoven</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Columns of {file}</source>
        <translation>Kolommen van {file}</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Deze gebruiken</translation>
    </message>
    <message>
        <source>column {n}</source>
        <translation>kolom {n}</translation>
    </message>
    <message>
        <source>Say at least which column holds the client&apos;s name.</source>
        <translation>Geef in elk geval aan in welke kolom de naam van de cliënt staat.</translation>
    </message>
    <message>
        <source>Rows: {n}. Each becomes a client.</source>
        <translation>Regels: {n}. Elke regel wordt een cliënt.</translation>
    </message>
    <message>
        <source>Rows: {n}. Each becomes a session.</source>
        <translation>Regels: {n}. Elke regel wordt een sessie.</translation>
    </message>
    <message>
        <source>Rows: {n}. Each becomes an action.</source>
        <translation>Regels: {n}. Elke regel wordt een actie.</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(overslaan)</translation>
    </message>
    <message>
        <source>Client&apos;s name</source>
        <translation>Naam van de cliënt</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Traject</translation>
    </message>
    <message>
        <source>Day of the session</source>
        <translation>Dag van de sessie</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Privénotities</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Bring in what you have</source>
        <translation>Binnenhalen wat je al hebt</translation>
    </message>
    <message>
        <source>Folders of notes (.docx, .odt, .md, .txt, .pdf), lists of clients, sessions or actions (.csv, also as other coaching programs export them) and calendars (.ics). You see first what everything becomes and whose it is.</source>
        <translation>Mappen met notities (.docx, .odt, .md, .txt, .pdf), lijsten van cliënten, sessies of acties (.csv, ook zoals andere coachprogramma&apos;s ze exporteren) en agenda&apos;s (.ics). Je ziet eerst wat alles wordt en van wie het is.</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Map importeren…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Bestanden importeren…</translation>
    </message>
    <message>
        <source>Take everything along</source>
        <translation>Alles meenemen</translation>
    </message>
    <message>
        <source>One file with all clients, sessions and files, which this application reads back without loss and other programs can read too (JSON, with its schema). Or a folder of Markdown, to read as it is. Neither is encrypted: keep them where nobody else comes, and delete them when you are done.</source>
        <translation>Eén bestand met alle cliënten, sessies en bestanden, dat dit programma zonder verlies terugleest en dat andere programma&apos;s ook kunnen lezen (JSON, met zijn schema). Of een map met Markdown, om zo te lezen. Geen van beide is versleuteld: bewaar ze waar niemand anders komt, en verwijder ze als je klaar bent.</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Exporteren naar een bestand…</translation>
    </message>
    <message>
        <source>Export to a folder…</source>
        <translation>Exporteren naar een map…</translation>
    </message>
    <message>
        <source>Bring an export in</source>
        <translation>Een export binnenhalen</translation>
    </message>
    <message>
        <source>Clients that are here already are left alone. You see first what will be added, and can take it back.</source>
        <translation>Cliënten die hier al zijn blijven zoals ze zijn. Je ziet eerst wat erbij komt, en kunt het terugdraaien.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Bestand importeren…</translation>
    </message>
    <message>
        <source>Hours of coaching</source>
        <translation>Coachuren</translation>
    </message>
    <message>
        <source>A log of the sessions in a period, for an accreditation. It names only clients who said yes to that; others have a number.</source>
        <translation>Een overzicht van de sessies in een periode, voor een accreditatie. Alleen cliënten die daar toestemming voor gaven, staan er met hun naam in; de anderen krijgen een nummer.</translation>
    </message>
    <message>
        <source>Hours log as PDF…</source>
        <translation>Urenoverzicht als pdf…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n onderdeel</numerusform>
            <numerusform>%n onderdelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Take back: {name}</source>
        <translation>Terugdraaien: {name}</translation>
    </message>
</context>
<context>
    <name>Departure</name>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Not everything could be saved</source>
        <translation>Niet alles kon worden bewaard</translation>
    </message>
    <message>
        <source>What you typed last is on the screen but not in the vault; the message above the page says why. Make room or copy your text first, or go on and lose it.</source>
        <translation>Wat je het laatst typte staat op het scherm, maar niet in de kluis; de melding boven de pagina zegt waarom. Maak eerst ruimte of kopieer je tekst, of ga door en verlies hem.</translation>
    </message>
    <message>
        <source>{action} and lose the text</source>
        <translation>{action} en de tekst verliezen</translation>
    </message>
</context>
<context>
    <name>DeskPresenter</name>
    <message>
        <source>Go to Today</source>
        <translation>Naar Vandaag</translation>
    </message>
    <message>
        <source>Go to Clients</source>
        <translation>Naar Cliënten</translation>
    </message>
    <message>
        <source>Go to Anonymize</source>
        <translation>Naar Anonimiseren</translation>
    </message>
    <message>
        <source>Go to Models</source>
        <translation>Naar Modellen</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>Naar Instellingen</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Cliënt toevoegen</translation>
    </message>
    <message>
        <source>New entry in the agenda</source>
        <translation>Nieuw agenda-item</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Map importeren</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Share the screen, or stop that</source>
        <translation>Scherm delen, of daarmee stoppen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu back-up maken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>The file with the key slots was damaged and was restored from its spare. Your data are safe. Look whether your last notes are there.</source>
        <translation>Het sleutelbestand van de kluis was beschadigd en is hersteld uit het reserve-exemplaar. Je gegevens zijn veilig. Kijk of je laatste notities er staan.</translation>
    </message>
    <message>
        <source>This backup still held clients that you had erased. They were erased again.</source>
        <translation>In deze back-up stonden nog cliënten die je had gewist. Ze zijn opnieuw gewist.</translation>
    </message>
    <message>
        <source>The computer&apos;s key store did not answer, so it could not be checked whether this is the newest state of the vault.</source>
        <translation>De sleutelbos van deze computer gaf geen antwoord. Daardoor kon niet worden gecontroleerd of dit de nieuwste stand van de kluis is.</translation>
    </message>
    <message>
        <source>Backed up and checked.</source>
        <translation>Back-up gemaakt en gecontroleerd.</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Names are being hidden…</source>
        <translation>Namen worden verborgen…</translation>
    </message>
    <message>
        <source>You are sharing your screen: clients and sponsors have no name, and nothing can be changed. Names of others are looked for too, but one can be missed.</source>
        <translation>Je deelt je scherm: cliënten en opdrachtgevers hebben geen naam, en er kan niets gewijzigd worden. Namen van anderen worden ook gezocht, maar er kan er een gemist worden.</translation>
    </message>
    <message>
        <source>Stop sharing (F8)</source>
        <translation>Stoppen met delen (F8)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Cliënten</translation>
    </message>
    <message>
        <source>Anonymize</source>
        <translation>Anonimiseren</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modellen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Find anything (Ctrl+K)</source>
        <translation>Alles zoeken (Ctrl+K)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Nu vergrendelen (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>a quotation that is not in the notes was removed</source>
        <translation>een citaat dat niet in de notities staat, is weggehaald</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>geen bron</translation>
    </message>
    <message>
        <source>No action points in these notes.</source>
        <translation>Geen actiepunten in deze notities.</translation>
    </message>
    <message>
        <source>is in the file</source>
        <translation>staat in het dossier</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>coach</source>
        <translation>coach</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliënt</translation>
    </message>
    <message>
        <source>Tinted sentences were written by the model; the others are yours.</source>
        <translation>Gekleurde zinnen zijn door het model geschreven; de andere zijn van jou.</translation>
    </message>
    <message>
        <source>What the model wrote said more or less than the notes and was not used; these are your own words.</source>
        <translation>Wat het model schreef zei meer of minder dan de notities en is niet gebruikt; dit zijn je eigen woorden.</translation>
    </message>
    <message>
        <source>Underlined words are not in the notes. Check them.</source>
        <translation>Onderstreepte woorden staan niet in de notities. Kijk ze na.</translation>
    </message>
    <message>
        <source>Possible action points that are not shown: {n}.</source>
        <translation>Mogelijke actiepunten die hier niet staan: {n}.</translation>
    </message>
    <message>
        <source>Sentences of the note that are not in this: {n}.</source>
        <translation>Zinnen uit de notitie die hier niet in staan: {n}.</translation>
    </message>
    <message>
        <source>You stopped it; the rest is in your own words.</source>
        <translation>Je hebt het gestopt; de rest staat in je eigen woorden.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>case</source>
        <translation>traject</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>sessie {number}</translation>
    </message>
    <message>
        <source>another case</source>
        <translation>ander traject</translation>
    </message>
    <message>
        <source>private notes</source>
        <translation>privénotities</translation>
    </message>
    <message>
        <source>report</source>
        <translation>verslag</translation>
    </message>
</context>
<context>
    <name>ErasurePresenter</name>
    <message>
        <source>This erases {name} with all cases, sessions, notes, goals, actions, files and what the assistant was asked. It cannot be undone. A backup made before now still holds it, encrypted; when such a backup is restored, {name} is erased again as it is opened. Afterwards you can save a dated certificate.</source>
        <translation>Hiermee wis je {name}, met alle trajecten, sessies, notities, doelen, acties, bestanden en alles wat de assistent is gevraagd. Dit kun je niet ongedaan maken. In back-ups die al gemaakt zijn, staat alles nog, versleuteld; zet je zo&apos;n back-up terug, dan wordt {name} bij het openen opnieuw gewist. Na het wissen kun je een verklaring met datum bewaren.</translation>
    </message>
    <message>
        <source>Erase client</source>
        <translation>Cliënt wissen</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>wissen</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n traject</numerusform>
            <numerusform>%n trajecten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Of {name} nothing is left in the vault, the search and the assistant&apos;s memory: {what}. What you exported or printed yourself is still where you put it.</source>
        <translation>Van {name} is niets meer over in de kluis, de zoekfunctie en het geheugen van de assistent: {what}. Wat je zelf exporteerde of afdrukte, staat nog waar je het neerzette.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Save the certificate…</source>
        <translation>Verklaring bewaren…</translation>
    </message>
    <message>
        <source>Certificate of erasure {day}</source>
        <translation>Verklaring van wissing {day}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Type “{word}”</source>
        <translation>Typ “{word}”</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Edit client</source>
        <translation>Cliënt bewerken</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Nieuwe cliënt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>no term</source>
        <translation>geen termijn</translation>
    </message>
    <message>
        <source>Keep after the last contact</source>
        <translation>Bewaren na het laatste contact</translation>
    </message>
    <message>
        <source>Edit case</source>
        <translation>Traject bewerken</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nieuw traject</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Question, in the client&apos;s words</source>
        <translation>Coachvraag, in de woorden van de cliënt</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Sponsor, if any</source>
        <translation>Opdrachtgever, als die er is</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Edit session</source>
        <translation>Sessie bewerken</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nieuwe sessie</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation>Doel bewerken</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nieuw doel</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Short, in the client&apos;s words; scored from 0 to 10.</source>
        <translation>Kort, in de woorden van de cliënt; met een score van 0 tot 10.</translation>
    </message>
    <message>
        <source>Note a score</source>
        <translation>Score noteren</translation>
    </message>
    <message>
        <source>Score (0–10)</source>
        <translation>Score (0–10)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Which goal?</source>
        <translation>Welk doel?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Aanvulling</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>What is added or set right</source>
        <translation>Wat je toevoegt of rechtzet</translation>
    </message>
    <message>
        <source>It gets today&apos;s date; the locked report stays as it is.</source>
        <translation>De aanvulling krijgt de datum van vandaag; het vergrendelde verslag blijft zoals het is.</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Actie bewerken</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Nieuwe actie</translation>
    </message>
    <message>
        <source>With a date</source>
        <translation>Met een datum</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Voor wanneer</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Notities importeren</translation>
    </message>
    <message>
        <source>Import notes for {name}</source>
        <translation>Notities importeren voor {name}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorvertoning</translation>
    </message>
    <message>
        <source>Day of the session</source>
        <translation>Dag van de sessie</translation>
    </message>
    <message>
        <source>Each document becomes the notes of a session on its day.</source>
        <translation>Elk document wordt een sessie met notities, op zijn eigen dag.</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefoonnummer</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mailadres</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankrekening</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kaartnummer</translation>
    </message>
    <message>
        <source>Citizen number</source>
        <translation>Burgerservicenummer</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Kenteken</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Name on a platform</source>
        <translation>Naam op een platform</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadres</translation>
    </message>
    <message>
        <source>Internet address</source>
        <translation>IP-adres</translation>
    </message>
    <message>
        <source>Number of a client or file</source>
        <translation>Cliënt- of dossiernummer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Size of a group</source>
        <translation>Grootte van een groep</translation>
    </message>
    <message>
        <source>Something unusual</source>
        <translation>Iets bijzonders</translation>
    </message>
    <message>
        <source>is a name from the case file</source>
        <translation>een naam uit het dossier is</translation>
    </message>
    <message>
        <source>is a name from the case file, but for one letter</source>
        <translation>op één letter na een naam uit het dossier is</translation>
    </message>
    <message>
        <source>is known as a name, not as a word</source>
        <translation>als naam bekend is, niet als woord</translation>
    </message>
    <message>
        <source>has a capital in the middle of a sentence</source>
        <translation>een hoofdletter midden in een zin heeft</translation>
    </message>
    <message>
        <source>was taken out elsewhere in the text</source>
        <translation>elders in de tekst ook is vervangen</translation>
    </message>
    <message>
        <source>is written like this</source>
        <translation>zo wordt geschreven</translation>
    </message>
    <message>
        <source>was hidden by you</source>
        <translation>door jou is verborgen</translation>
    </message>
    <message>
        <source>stands in no dictionary</source>
        <translation>in geen woordenboek staat</translation>
    </message>
    <message>
        <source>is made of the initials of a name from the case file</source>
        <translation>initialen zijn van een naam uit het dossier</translation>
    </message>
    <message>
        <source>holds a name from the case file</source>
        <translation>een naam uit het dossier bevat</translation>
    </message>
    <message>
        <source>reads like a name here</source>
        <translation>hier als een naam leest</translation>
    </message>
    <message>
        <source>is a name elsewhere in the text</source>
        <translation>elders in de tekst een naam is</translation>
    </message>
    <message>
        <source>may tell who it is without a name</source>
        <translation>zonder naam kan verraden wie het is</translation>
    </message>
    <message>
        <source>after “{word}”</source>
        <translation>na “{word}”</translation>
    </message>
</context>
<context>
    <name>Headings</name>
    <message>
        <source>Question</source>
        <translation>Coachvraag</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Opdrachtgever</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Privénotities</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Aanvulling</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Inzichten</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>Technieken</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Meting</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
</context>
<context>
    <name>Hours</name>
    <message>
        <source>Hours of coaching</source>
        <translation>Coachuren</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>What will be imported</source>
        <translation>Wat er wordt geïmporteerd</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Filter leegmaken</translation>
    </message>
    <message>
        <source>Whose the chosen rows are</source>
        <translation>Van wie de gekozen rijen zijn</translation>
    </message>
    <message>
        <source>Name of a client</source>
        <translation>Naam van een cliënt</translation>
    </message>
    <message>
        <source>Set for the selected rows</source>
        <translation>Instellen voor de gekozen rijen</translation>
    </message>
    <message>
        <source>Day of the chosen rows</source>
        <translation>Dag van de gekozen rijen</translation>
    </message>
    <message>
        <source>Set this day</source>
        <translation>Deze dag instellen</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Meenemen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Columns of {file}…</source>
        <translation>Kolommen van {file}…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er is gevonden</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorvertoning</translation>
    </message>
    <message>
        <source>Choose a row to see its text.</source>
        <translation>Kies een rij om de tekst te zien.</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Wat niet te lezen was</translation>
    </message>
    <message>
        <source>From “{source}”: {what}.</source>
        <translation>Uit “{source}”: {what}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n nieuwe cliënt</numerusform>
            <numerusform>%n nieuwe cliënten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n actie</numerusform>
            <numerusform>%n acties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the agenda</source>
        <translation>
            <numerusform>%n afspraak in de agenda</numerusform>
            <numerusform>%n afspraken in de agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n regel overgeslagen</numerusform>
            <numerusform>%n regels overgeslagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPresenter</name>
    <message>
        <source>Import a folder</source>
        <translation>Map importeren</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>Documents, lists and calendars</source>
        <translation>Documenten, lijsten en agenda&apos;s</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>Import teruggedraaid</translation>
    </message>
    <message>
        <source>Looking through the files…</source>
        <translation>Bestanden doorkijken…</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Niets te importeren</translation>
    </message>
    <message>
        <source>There is nothing in it that can be imported.</source>
        <translation>Er zit niets in dat je kunt importeren.</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Import of {source}</source>
        <translation>Import van {source}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliënt</numerusform>
            <numerusform>%n cliënten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n actie</numerusform>
            <numerusform>%n acties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the agenda</source>
        <translation>
            <numerusform>%n agenda-item</numerusform>
            <numerusform>%n agenda-items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n bestand</numerusform>
            <numerusform>%n bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {what}.</source>
        <translation>Toegevoegd: {what}.</translation>
    </message>
    <message>
        <source>The originals stay where they are, unencrypted: delete them when you have looked here. You can take this import back with Settings, Data.</source>
        <translation>De originelen blijven onversleuteld staan waar ze zijn: verwijder ze als je hier hebt gekeken of alles klopt. Je kunt deze import terugdraaien bij Instellingen, Gegevens.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read:</source>
        <translation>
            <numerusform>%n bestand kon niet worden gelezen:</numerusform>
            <numerusform>%n bestanden konden niet worden gelezen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the system were left out.</source>
        <translation>
            <numerusform>%n systeembestand is overgeslagen.</numerusform>
            <numerusform>%n systeembestanden zijn overgeslagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>De import is klaar</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Import terugdraaien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>whose?</source>
        <translation>van wie?</translation>
    </message>
    <message>
        <source>{name} (new)</source>
        <translation>{name} (nieuw)</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>Van wie is dit?</translation>
    </message>
    <message>
        <source>Twice in what you chose</source>
        <translation>Dubbel in wat je koos</translation>
    </message>
    <message>
        <source>Is here already</source>
        <translation>Is hier al</translation>
    </message>
    <message>
        <source>No day found</source>
        <translation>Geen dag gevonden</translation>
    </message>
    <message>
        <source>Day of the file</source>
        <translation>Dag van het bestand</translation>
    </message>
</context>
<context>
    <name>LockPresenter</name>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Back-up terugzetten</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Eerst controleren</translation>
    </message>
    <message>
        <source>The backup is whole: made {when}, {clients} clients, {sessions} sessions. It takes the place of the vault on this computer; that is kept aside beside it.</source>
        <translation>De back-up is in orde: gemaakt op {when}, {clients} cliënten, {sessions} sessies. Hij komt in de plaats van de kluis op deze computer; die wordt ernaast bewaard.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>terugzetten</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open with this computer&apos;s key store</source>
        <translation>Openen met de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>De herstelcode gebruiken</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Back-up terugzetten…</translation>
    </message>
    <message>
        <source>Your practice is locked</source>
        <translation>Je praktijk is vergrendeld</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Openen…</translation>
    </message>
    <message>
        <source>Open the older one</source>
        <translation>De oudere openen</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>De wachtzin gebruiken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No connection</source>
        <translation>Geen verbinding</translation>
    </message>
    <message>
        <source>The application has no function turned on that makes a connection.</source>
        <translation>In de app staat niets aan dat verbinding maakt.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>Open since {clock}</source>
        <translation>Open sinds {clock}</translation>
    </message>
    <message>
        <source>Model: not ready</source>
        <translation>Model: niet klaar</translation>
    </message>
    <message>
        <source>Model: loading…</source>
        <translation>Model: wordt geladen…</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Model: geen</translation>
    </message>
    <message>
        <source>Model: {name}, working</source>
        <translation>Model: {name}, bezig</translation>
    </message>
    <message>
        <source>Model: {name}, ready</source>
        <translation>Model: {name}, klaar</translation>
    </message>
</context>
<context>
    <name>MaterialList</name>
    <message>
        <source>Materials</source>
        <translation>Materialen</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestand toevoegen</translation>
    </message>
    <message>
        <source>No files yet. They are kept encrypted.</source>
        <translation>Nog geen bestanden. Ze worden versleuteld bewaard.</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} bekijken</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie bewaren</translation>
    </message>
    <message>
        <source>Delete file</source>
        <translation>Bestand verwijderen</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Add files to the case</source>
        <translation>Bestanden aan het traject toevoegen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie bewaren…</translation>
    </message>
    <message>
        <source>This kind of file cannot be shown here. A copy that you save is no longer encrypted.</source>
        <translation>Dit soort bestand kan hier niet worden getoond. Een kopie die je bewaart is niet meer versleuteld.</translation>
    </message>
</context>
<context>
    <name>MaterialsPresenter</name>
    <message numerus="yes">
        <source>Encrypting %n file(s)…</source>
        <translation>
            <numerusform>%n bestand versleutelen…</numerusform>
            <numerusform>%n bestanden versleutelen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added. The originals stay where they are.</source>
        <translation>
            <numerusform>%n bestand toegevoegd. Het origineel blijft waar het is.</numerusform>
            <numerusform>%n bestanden toegevoegd. De originelen blijven waar ze zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie bewaren</translation>
    </message>
    <message>
        <source>Saved: {file}. This copy is not encrypted.</source>
        <translation>Bewaard: {file}. Deze kopie is niet versleuteld.</translation>
    </message>
    <message>
        <source>File deleted</source>
        <translation>Bestand verwijderd</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Go on</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Dit bericht sluiten</translation>
    </message>
</context>
<context>
    <name>ModelsPresenter</name>
    <message>
        <source>Add a model</source>
        <translation>Model toevoegen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modellen</translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message>
        <source>Models</source>
        <translation>Modellen</translation>
    </message>
    <message>
        <source>Add a model from a file…</source>
        <translation>Model toevoegen uit een bestand…</translation>
    </message>
    <message>
        <source>The model that words drafts runs on this computer. Other GGUF files that you have can be used from where they are.</source>
        <translation>Het model dat concepten verwoordt, draait op deze computer. Andere GGUF-bestanden die je hebt, kun je gebruiken vanaf de plek waar ze staan.</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Opnieuw meten</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Context</translation>
    </message>
    <message>
        <source>How much the model can look at in one go; more takes more memory.</source>
        <translation>Hoeveel het model in één keer kan bekijken; meer vraagt meer geheugen.</translation>
    </message>
    <message>
        <source>{n} tokens</source>
        <translation>{n} tokens</translation>
    </message>
    <message>
        <source>No model is installed. Add a GGUF file to begin.</source>
        <translation>Er is geen model geïnstalleerd. Voeg een GGUF-bestand toe om te beginnen.</translation>
    </message>
    <message>
        <source>The model is being loaded…</source>
        <translation>Het model wordt geladen…</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>videokaart</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>processor</translation>
    </message>
    <message numerus="yes">
        <source>{name} runs on the {device}, %n thread(s).</source>
        <translation>
            <numerusform>{name} draait op de {device}, %n thread.</numerusform>
            <numerusform>{name} draait op de {device}, %n threads.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model is in use.</source>
        <translation>Er is geen model in gebruik.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in gebruik</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>languages not stated</source>
        <translation>talen niet vermeld</translation>
    </message>
    <message>
        <source>{mb} MB on disk</source>
        <translation>{mb} MB op schijf</translation>
    </message>
    <message>
        <source>about {mb} MB of memory</source>
        <translation>ongeveer {mb} MB geheugen</translation>
    </message>
    <message>
        <source>licence not stated</source>
        <translation>licentie niet vermeld</translation>
    </message>
    <message>
        <source>Fits this computer</source>
        <translation>Past op deze computer</translation>
    </message>
    <message>
        <source>Will be slow on this computer</source>
        <translation>Zal traag zijn op deze computer</translation>
    </message>
    <message>
        <source>Needs more memory than this computer has</source>
        <translation>Heeft meer geheugen nodig dan deze computer heeft</translation>
    </message>
    <message>
        <source>A base model: it completes text and strays easily, so more of a draft will be in your own words.</source>
        <translation>Een basismodel: het vult tekst aan en dwaalt makkelijk af. Daardoor staat meer van een concept in je eigen woorden.</translation>
    </message>
    <message>
        <source>Read and accept the terms…</source>
        <translation>Voorwaarden lezen en accepteren…</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dit model gebruiken</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} gebruiken</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Uit deze lijst halen</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Three-way meeting</source>
        <translation>Driegesprek</translation>
    </message>
    <message>
        <source>Final evaluation</source>
        <translation>Eindevaluatie</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Op locatie</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefonisch</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Wandelend</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Lopend</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Nagekeken</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Prepare session</source>
        <translation>Sessie voorbereiden</translation>
    </message>
    <message>
        <source>Report: free form</source>
        <translation>Verslag: vrije vorm</translation>
    </message>
    <message>
        <source>Report: GROW</source>
        <translation>Verslag: GROW</translation>
    </message>
    <message>
        <source>Report: intake</source>
        <translation>Verslag: intake</translation>
    </message>
    <message>
        <source>Report: three-way meeting</source>
        <translation>Verslag: driegesprek</translation>
    </message>
    <message>
        <source>Report: final evaluation</source>
        <translation>Verslag: eindevaluatie</translation>
    </message>
    <message>
        <source>Action points</source>
        <translation>Actiepunten</translation>
    </message>
    <message>
        <source>Reflective questions</source>
        <translation>Reflectievragen</translation>
    </message>
    <message>
        <source>Question about this case</source>
        <translation>Vraag over dit traject</translation>
    </message>
    <message>
        <source>Codes for the pattern record</source>
        <translation>Codes voor het patroonrecord</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Bekeken</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Weggegooid</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
</context>
<context>
    <name>Noted</name>
    <message>
        <source>Technique</source>
        <translation>Techniek</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>What did you use?</source>
        <translation>Wat heb je gebruikt?</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Inzicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>In de woorden van de cliënt</translation>
    </message>
</context>
<context>
    <name>NotedStrip</name>
    <message>
        <source>Take away: {name}</source>
        <translation>Weghalen: {name}</translation>
    </message>
</context>
<context>
    <name>NotingPresenter</name>
    <message>
        <source>Action added</source>
        <translation>Actie toegevoegd</translation>
    </message>
    <message>
        <source>This case has no goals yet. Add one on the client&apos;s page.</source>
        <translation>Dit traject heeft nog geen doelen. Voeg er een toe op de pagina van de cliënt.</translation>
    </message>
    <message>
        <source>Score noted</source>
        <translation>Score genoteerd</translation>
    </message>
    <message>
        <source>Insight noted</source>
        <translation>Inzicht genoteerd</translation>
    </message>
    <message>
        <source>Insight changed</source>
        <translation>Inzicht gewijzigd</translation>
    </message>
    <message>
        <source>Insight deleted</source>
        <translation>Inzicht verwijderd</translation>
    </message>
    <message>
        <source>Technique noted</source>
        <translation>Techniek genoteerd</translation>
    </message>
    <message>
        <source>Technique taken away</source>
        <translation>Techniek weggehaald</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>Sessie afgerond</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Report of session {n}</source>
        <translation>Verslag van sessie {n}</translation>
    </message>
    <message>
        <source>Amendment of {day}</source>
        <translation>Aanvulling van {day}</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessies</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Open acties</translation>
    </message>
    <message>
        <source>What we agreed</source>
        <translation>Wat we hebben afgesproken</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Voor jou</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Voor mij</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Er staat niets open.</translation>
    </message>
    <message>
        <source>Our next conversation: {when}</source>
        <translation>Ons volgende gesprek: {when}</translation>
    </message>
    <message>
        <source>Certificate of erasure</source>
        <translation>Verklaring van wissing</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Dossiernummer</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Trajecten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>All that was kept of this client in CoachApp was erased: contact details, cases, sessions, notes, reports, goals, actions, files, consents, the search index, and what the language model on this computer held. Only the file number, the moment and these counts remain, so that an older backup that is put back is erased again as it is opened.</source>
        <translation>Alles wat CoachApp van deze cliënt bewaarde, is gewist: contactgegevens, trajecten, sessies, notities, verslagen, doelen, acties, bestanden, toestemmingen, de zoekindex en wat het taalmodel op deze computer nog vasthield. Alleen het dossiernummer, het tijdstip en deze aantallen blijven over. Wordt er een oudere back-up teruggezet, dan wordt de cliënt daardoor bij het openen opnieuw gewist.</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Gemaakt op {when}</translation>
    </message>
    <message>
        <source>Hours of coaching</source>
        <translation>Coachuren</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} tot en met {until}</translation>
    </message>
    <message>
        <source>hours: {hours}, sessions: {sessions}, clients: {clients}</source>
        <translation>uren: {hours}, sessies: {sessions}, cliënten: {clients}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Client {n}</source>
        <translation>Cliënt {n}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>voor {day}</translation>
    </message>
    <message>
        <source>Saved: {file}. It is not encrypted.</source>
        <translation>Bewaard: {file}. Het is niet versleuteld.</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>Add a pattern</source>
        <translation>Patroon toevoegen</translation>
    </message>
    <message>
        <source>Add a technique</source>
        <translation>Techniek toevoegen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>a word of it, or what you call it</source>
        <translation>een woord ervan, of hoe jij het noemt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>Reading the notes…</source>
        <translation>Notities worden gelezen…</translation>
    </message>
    <message>
        <source>This is all that sharing could ever tell of this case: codes from a fixed list and rough numbers. Nothing is sent from here.</source>
        <translation>Meer dan dit kan delen nooit over dit traject vertellen: codes uit een vaste lijst en ruwe getallen. Van hieruit wordt niets verstuurd.</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patronen</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>Technieken</translation>
    </message>
    <message>
        <source>Add a pattern</source>
        <translation>Patroon toevoegen</translation>
    </message>
    <message>
        <source>Add a technique</source>
        <translation>Techniek toevoegen</translation>
    </message>
    <message>
        <source>The notes name none. You can add what you saw.</source>
        <translation>De notities noemen er geen. Je kunt toevoegen wat je zag.</translation>
    </message>
    <message>
        <source>noted as a technique</source>
        <translation>genoteerd als techniek</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>door jou toegevoegd</translation>
    </message>
    <message>
        <source>session {n}</source>
        <translation>sessie {n}</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>het traject</translation>
    </message>
    <message>
        <source>Let the model look for more</source>
        <translation>Laat het model verder zoeken</translation>
    </message>
    <message>
        <source>The model is choosing</source>
        <translation>Het model kiest</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The model that is loaded is small: on examples it chose hardly better than by chance. Look at each.</source>
        <translation>Het geladen model is klein: op voorbeelden koos het nauwelijks beter dan toeval. Bekijk elk voorstel.</translation>
    </message>
    <message>
        <source>The model found nothing besides.</source>
        <translation>Het model vond verder niets.</translation>
    </message>
    <message>
        <source>Chosen by the model</source>
        <translation>Door het model gekozen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>The notes name none yet.</source>
        <translation>De notities noemen er nog geen.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Het record</translation>
    </message>
    <message>
        <source>There is too little to tell: no pattern and no technique.</source>
        <translation>Er is te weinig te vertellen: geen patroon en geen techniek.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>about {n} sessions of about {minutes} minutes</source>
        <translation>ongeveer {n} sessies van ongeveer {minutes} minuten</translation>
    </message>
    <message>
        <source>As it would travel</source>
        <translation>Zoals het verstuurd zou worden</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) left out or told as a wider one: six fit.</source>
        <translation>
            <numerusform>%n code weggelaten of ruimer gezegd: er passen er zes.</numerusform>
            <numerusform>%n codes weggelaten of ruimer gezegd: er passen er zes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) in the file; told as a rough number.</source>
        <translation>
            <numerusform>%n sessie in het dossier; doorgegeven als ruw getal.</numerusform>
            <numerusform>%n sessies in het dossier; doorgegeven als ruw getal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternsPresenter</name>
    <message>
        <source>In the record: {name}</source>
        <translation>In het record: {name}</translation>
    </message>
    <message>
        <source>Not in the record: {name}</source>
        <translation>Niet in het record: {name}</translation>
    </message>
    <message>
        <source>Outcome: {name}</source>
        <translation>Uitkomst: {name}</translation>
    </message>
</context>
<context>
    <name>PortabilityPresenter</name>
    <message>
        <source>practice</source>
        <translation>praktijk</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Where to put the folders</source>
        <translation>Waar de mappen komen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written. They are not encrypted.</source>
        <translation>
            <numerusform>%n bestand geschreven. Het is niet versleuteld.</numerusform>
            <numerusform>%n bestanden geschreven. Ze zijn niet versleuteld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) exported to {file}. It is not encrypted.</source>
        <translation>
            <numerusform>%n cliënt geëxporteerd naar {file}. Het is niet versleuteld.</numerusform>
            <numerusform>%n cliënten geëxporteerd naar {file}. Het is niet versleuteld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n bestand kon niet worden gelezen.</numerusform>
            <numerusform>%n bestanden konden niet worden gelezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) will be added.</source>
        <translation>
            <numerusform>Er komt %n nieuwe cliënt bij.</numerusform>
            <numerusform>Er komen %n nieuwe cliënten bij.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are here already and stay as they are.</source>
        <translation>
            <numerusform>%n cliënt is hier al en blijft zoals die is.</numerusform>
            <numerusform>%n cliënten zijn hier al en blijven zoals ze zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added.</source>
        <translation>
            <numerusform>%n cliënt toegevoegd.</numerusform>
            <numerusform>%n cliënten toegevoegd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours of coaching {since} to {until}</source>
        <translation>Coachuren {since} tot en met {until}</translation>
    </message>
    <message>
        <source>Hours log as PDF</source>
        <translation>Urenoverzicht als pdf</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Something went wrong. Your data are safe.</source>
        <translation>Er ging iets mis. Je gegevens zijn veilig.</translation>
    </message>
    <message>
        <source>Something went wrong with the vault. Nothing was changed.</source>
        <translation>Er ging iets mis met de kluis. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The assistant met a problem. Your notes are not affected.</source>
        <translation>Er ging iets mis bij de assistent. Aan je notities is niets veranderd.</translation>
    </message>
    <message>
        <source>There is a problem with the model file.</source>
        <translation>Er is een probleem met het modelbestand.</translation>
    </message>
    <message>
        <source>There is a problem with the document.</source>
        <translation>Er is een probleem met het document.</translation>
    </message>
    <message>
        <source>There is a problem with the settings.</source>
        <translation>Er is een probleem met de instellingen.</translation>
    </message>
    <message>
        <source>A part of the application is damaged: the codebook. Your data are safe. Install the application anew.</source>
        <translation>Een onderdeel van het programma is beschadigd: het codeboek. Je gegevens zijn veilig. Installeer het programma opnieuw.</translation>
    </message>
    <message>
        <source>This record cannot be shared: {field} is not what it should be. Nothing was sent.</source>
        <translation>Dit record kan niet worden gedeeld: {field} is niet wat het moet zijn. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>The anonymizer stopped. Your text is still here. Try again; if it happens again, use a shorter text.</source>
        <translation>De anonimiseerder is gestopt. Je tekst staat er nog. Probeer het opnieuw; gebeurt het weer, neem dan een kortere tekst.</translation>
    </message>
    <message>
        <source>That does not open the vault. Nothing was changed. Try again; capital letters and spaces count in a passphrase.</source>
        <translation>Hiermee gaat de kluis niet open. Er is niets veranderd. Probeer het opnieuw; in een wachtzin tellen hoofdletters en spaties mee.</translation>
    </message>
    <message>
        <source>There is a slip in the recovery code. Nothing was changed. Compare it with your paper, group by group.</source>
        <translation>Er zit een typefout in de herstelcode. Er is niets veranderd. Vergelijk hem groep voor groep met je papier.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {minimum} characters; a few words that only you would put together are best.</source>
        <translation>De wachtzin is te kort. Gebruik minstens {minimum} tekens; het best zijn een paar woorden die alleen jij zo bij elkaar zet.</translation>
    </message>
    <message>
        <source>This computer has no key store that can be trusted. Your data are safe. Use your passphrase.</source>
        <translation>Deze computer heeft geen sleutelbos die te vertrouwen is. Je gegevens zijn veilig. Gebruik je wachtzin.</translation>
    </message>
    <message>
        <source>The computer&apos;s key store did not give the key. Your data are safe. Unlock the key store and try again, or use your passphrase or recovery code.</source>
        <translation>De sleutelbos van deze computer gaf de sleutel niet. Je gegevens zijn veilig. Ontgrendel de sleutelbos en probeer het opnieuw, of gebruik je wachtzin of herstelcode.</translation>
    </message>
    <message>
        <source>The computer&apos;s key store no longer holds the key of this vault. Your data are safe. Open it with your passphrase or recovery code; after that you can use the key store again.</source>
        <translation>In de sleutelbos van deze computer zit de sleutel van deze kluis niet meer. Je gegevens zijn veilig. Open de kluis met je wachtzin of herstelcode; daarna kun je de sleutelbos weer gebruiken.</translation>
    </message>
    <message>
        <source>You are sharing your screen: names are hidden and nothing is changed. Your data are safe. Stop sharing (F8) to write again.</source>
        <translation>Je deelt je scherm: namen zijn verborgen en er wordt niets gewijzigd. Je gegevens zijn veilig. Stop met delen (F8) om weer te kunnen schrijven.</translation>
    </message>
    <message>
        <source>The file with the key slots is damaged, and so is its spare. The database itself was not touched. Restore a backup.</source>
        <translation>Het sleutelbestand van de kluis is beschadigd, en het reserve-exemplaar ook. De database zelf is niet aangeraakt. Zet een back-up terug.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is damaged: part of it cannot be read. Nothing was changed. Restore the latest backup; the damaged files are kept aside.</source>
        <translation>De database van de kluis is beschadigd: een deel is niet te lezen. Er is niets veranderd. Zet de laatste back-up terug; de beschadigde bestanden blijven apart bewaard.</translation>
    </message>
    <message>
        <source>The vault&apos;s database is not in its folder. Restore a backup, or put the file vault.db back.</source>
        <translation>De database van de kluis staat niet in zijn map. Zet een back-up terug, of zet het bestand vault.db terug op zijn plek.</translation>
    </message>
    <message>
        <source>This database is older than it should be: it has {found} changes where {expected} were saved. An old copy was put back, or a part (the file vault.db-wal) is missing. Nothing was changed. Put the missing file back, restore a backup, or open the older one.</source>
        <translation>Deze database is ouder dan hij hoort te zijn: er staan {found} wijzigingen in, terwijl er {expected} zijn bewaard. Er is een oude kopie teruggezet, of een deel ontbreekt (het bestand vault.db-wal). Er is niets veranderd. Zet het ontbrekende bestand terug, zet een back-up terug, of open de oudere.</translation>
    </message>
    <message>
        <source>The file with the key slots is older than the database: an old copy was put back. Your data are safe. Put the right keyslots.json back, or open the vault all the same.</source>
        <translation>Het sleutelbestand van de kluis is ouder dan de database: er is een oude kopie teruggezet. Je gegevens zijn veilig. Zet de juiste keyslots.json terug, of open de kluis toch.</translation>
    </message>
    <message>
        <source>This was saved by a newer version of the application (format {found}; this version knows {known}). Your data are safe and were not touched. Install the newer version.</source>
        <translation>Dit is bewaard door een nieuwere versie van de app (formaat {found}; deze versie kent {known}). Je gegevens zijn veilig en niet aangeraakt. Installeer de nieuwere versie.</translation>
    </message>
    <message>
        <source>The vault is open in another window. Your data are safe. Use that window, or close it first.</source>
        <translation>De kluis is open in een ander venster. Je gegevens zijn veilig. Gebruik dat venster, of sluit het eerst.</translation>
    </message>
    <message>
        <source>The file of this material is not in its place. The rest of your practice is not touched. A backup may still hold it.</source>
        <translation>Het bestand van dit materiaal staat niet op zijn plaats. De rest van je praktijk is niet geraakt. Misschien zit het nog in een back-up.</translation>
    </message>
    <message>
        <source>{file} could not be written there. The material itself is safe. Choose another place, or make room.</source>
        <translation>{file} kon daar niet worden geschreven. Het materiaal zelf is veilig. Kies een andere plek, of maak ruimte.</translation>
    </message>
    <message>
        <source>The file of this material was changed or is not whole, and is not opened. The rest of your practice is not touched. A backup may still hold it.</source>
        <translation>Het bestand van dit materiaal is veranderd of niet heel, en wordt niet geopend. De rest van je praktijk is niet geraakt. Misschien zit het nog in een back-up.</translation>
    </message>
    <message>
        <source>There is a vault here already. It was not touched; open it instead.</source>
        <translation>Er is hier al een kluis. Die is niet aangeraakt; open die in plaats daarvan.</translation>
    </message>
    <message>
        <source>This is the last way to open the vault. Nothing was changed. Set a passphrase first.</source>
        <translation>Dit is de laatste manier om de kluis te openen. Er is niets veranderd. Stel eerst een wachtzin in.</translation>
    </message>
    <message>
        <source>The disk is full or does not take the change, so the last one was not saved. What was saved before is safe. Free some space; what you typed is still here.</source>
        <translation>De schijf is vol of neemt de wijziging niet aan, dus de laatste is niet bewaard. Wat eerder is bewaard, is veilig. Maak ruimte vrij; wat je hebt getypt, staat hier nog.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written, so nothing can be saved. What was saved before is safe. Check the permissions of the folder.</source>
        <translation>In de map {folder} kan niet worden geschreven, dus er kan niets worden bewaard. Wat eerder bewaard was, is veilig. Controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>The backup {file} is damaged and cannot be used. Your vault was not touched. Choose another backup.</source>
        <translation>De back-up {file} is beschadigd en niet te gebruiken. Je kluis is niet aangeraakt. Kies een andere back-up.</translation>
    </message>
    <message>
        <source>{file} is not a backup of this application. Nothing was changed.</source>
        <translation>{file} is geen back-up van deze app. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This is no longer in the vault; it was deleted meanwhile.</source>
        <translation>Dit staat niet meer in de kluis; het is intussen verwijderd.</translation>
    </message>
    <message>
        <source>This report is locked and was not changed. Add an amendment instead.</source>
        <translation>Dit verslag is vergrendeld en niet veranderd. Voeg in plaats daarvan een aanvulling toe.</translation>
    </message>
    <message>
        <source>The language model stopped in the middle of its work. Your notes are safe. Ask again; the model starts afresh.</source>
        <translation>Het taalmodel stopte midden in het werk. Je notities zijn veilig. Vraag het opnieuw; het model begint met een schone lei.</translation>
    </message>
    <message>
        <source>The language model did not answer in time and was stopped. Your notes are safe. Ask again, or choose a smaller model.</source>
        <translation>Het taalmodel gaf niet op tijd antwoord en is gestopt. Je notities zijn veilig. Vraag het opnieuw, of kies een kleiner model.</translation>
    </message>
    <message>
        <source>No language model is ready. Your file works without one. Choose a model under Models.</source>
        <translation>Er is geen taalmodel klaar. Je dossier werkt ook zonder. Kies een model bij Modellen.</translation>
    </message>
    <message>
        <source>This is too long for the model: {n_tokens} of at most {n_ctx} tokens. Nothing was left out without telling you. Ask about less, or set a larger context under Models.</source>
        <translation>Dit is te lang voor het model: {n_tokens} van hoogstens {n_ctx} tokens. Er is niets stilletjes weggelaten. Vraag over minder, of stel bij Modellen een grotere context in.</translation>
    </message>
    <message>
        <source>{file} is not a GGUF model file. Nothing was changed. Choose another file.</source>
        <translation>{file} is geen GGUF-modelbestand. Er is niets veranderd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>{file} is not complete: the download was probably cut off. Fetch it again.</source>
        <translation>{file} is niet compleet: de download is waarschijnlijk afgebroken. Haal het bestand opnieuw op.</translation>
    </message>
    <message>
        <source>This model needs about {needed_mb} MB of memory, and this computer has {available_mb} MB. Your data are safe. Choose a smaller model.</source>
        <translation>Dit model heeft ongeveer {needed_mb} MB geheugen nodig, en deze computer heeft {available_mb} MB. Je gegevens zijn veilig. Kies een kleiner model.</translation>
    </message>
    <message>
        <source>The model {file} cannot be used: it is damaged, or of a kind that is not known.</source>
        <translation>Het model {file} is niet te gebruiken: het is beschadigd, of van een onbekende soort.</translation>
    </message>
    <message>
        <source>The model file {file} is no longer in its place. Choose another model.</source>
        <translation>Het modelbestand {file} staat niet meer op zijn plek. Kies een ander model.</translation>
    </message>
    <message>
        <source>The built-in model {file} was changed since it was installed and is not used. Install the application again, or choose another model.</source>
        <translation>Het ingebouwde model {file} is na de installatie veranderd en wordt niet gebruikt. Installeer de app opnieuw, of kies een ander model.</translation>
    </message>
    <message>
        <source>{file} cannot be read: it is damaged, or not what its name says.</source>
        <translation>{file} is niet te lezen: het is beschadigd, of niet wat de naam zegt.</translation>
    </message>
    <message>
        <source>{file} is of a kind that is not read. Use .docx, .md or .txt.</source>
        <translation>{file} is van een soort die niet wordt gelezen. Gebruik .docx, .md of .txt.</translation>
    </message>
    <message>
        <source>{file} holds no text.</source>
        <translation>In {file} staat geen tekst.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit_mb} MB and was not read.</source>
        <translation>{file} is groter dan {limit_mb} MB en is niet gelezen.</translation>
    </message>
    <message>
        <source>{file} is no practice that was exported with this application, or it is damaged. Nothing was imported.</source>
        <translation>{file} is geen praktijk die met dit programma is geëxporteerd, of het bestand is beschadigd. Er is niets geïmporteerd.</translation>
    </message>
    <message>
        <source>The setting could not be saved: nothing can be written in {folder}. It holds until you quit. Your practice is not affected. Make room, or allow yourself to write there.</source>
        <translation>De instelling kon niet worden bewaard: in {folder} kan niet worden geschreven. Ze geldt tot je stopt. Je praktijk is niet geraakt. Maak ruimte, of geef jezelf het recht om daar te schrijven.</translation>
    </message>
    <message>
        <source>Your settings could not be read. Your data are safe. The usual settings are used, and the damaged file was kept beside the new one.</source>
        <translation>Je instellingen waren niet te lezen. Je gegevens zijn veilig. De standaardinstellingen worden gebruikt, en het beschadigde bestand is naast het nieuwe bewaard.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Zoeken in:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Soort bestanden:</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Recovery code of CoachApp</source>
        <translation>Herstelcode van CoachApp</translation>
    </message>
    <message>
        <source>With this code your vault opens when the passphrase is forgotten or this computer is gone. Whoever has it and your files can read them: keep it with your passport, not with your computer. A new code makes this one worthless.</source>
        <translation>Met deze code gaat je kluis open als je de wachtzin bent vergeten of deze computer er niet meer is. Wie deze code én je bestanden heeft, kan ze lezen: bewaar hem bij je paspoort, niet bij je computer. Een nieuwe code maakt deze waardeloos.</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Gemaakt op {day}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Went quiet</source>
        <translation>Stil geworden</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) without a session</source>
        <translation>
            <numerusform>%n week zonder sessie</numerusform>
            <numerusform>%n weken zonder sessie</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept long enough</source>
        <translation>Lang genoeg bewaard</translation>
    </message>
    <message>
        <source>The term that you set is over. Erase the file, or keep it longer.</source>
        <translation>De bewaartermijn die je instelde is voorbij. Wis het dossier, of bewaar het langer.</translation>
    </message>
    <message>
        <source>to be kept until {day}</source>
        <translation>te bewaren tot {day}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
</context>
<context>
    <name>ScoreChart</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sessie</numerusform>
            <numerusform>%n sessies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>client</source>
        <translation>cliënt</translation>
    </message>
    <message>
        <source>case</source>
        <translation>traject</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>doel</translation>
    </message>
    <message>
        <source>action</source>
        <translation>actie</translation>
    </message>
    <message>
        <source>insight</source>
        <translation>inzicht</translation>
    </message>
    <message>
        <source>file</source>
        <translation>bestand</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>afspraken</translation>
    </message>
    <message>
        <source>technique</source>
        <translation>techniek</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>meting</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notities</translation>
    </message>
    <message>
        <source>private notes</source>
        <translation>privénotities</translation>
    </message>
    <message>
        <source>report</source>
        <translation>verslag</translation>
    </message>
    <message>
        <source>question and context</source>
        <translation>vraag en context</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>goed om te weten</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Find a client, a word, a file, or something to do</source>
        <translation>Zoek een cliënt, een woord, een bestand of iets om te doen</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Zoekveld leegmaken</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Alle cliënten</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliënt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Verslagen</translation>
    </message>
    <message>
        <source>Clients and cases</source>
        <translation>Cliënten en trajecten</translation>
    </message>
    <message>
        <source>Goals, actions, insights</source>
        <translation>Doelen, acties, inzichten</translation>
    </message>
    <message>
        <source>Assessments and techniques</source>
        <translation>Metingen en technieken</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Afgelopen maand</translation>
    </message>
    <message>
        <source>Last half year</source>
        <translation>Afgelopen half jaar</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Afgelopen jaar</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s). Return opens the chosen one.</source>
        <translation>
            <numerusform>%n gevonden. Enter opent wat gekozen is.</numerusform>
            <numerusform>%n gevonden. Enter opent wat gekozen is.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Fewer letters find more.</source>
        <translation>Niets gevonden. Met minder letters vind je meer.</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Wachtzin instellen</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>At least {n} characters. A few words that only you would put together.</source>
        <translation>Minstens {n} tekens. Een paar woorden die alleen jij zo bij elkaar zet.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
    <message>
        <source>Passphrase of its day</source>
        <translation>Wachtzin van toen</translation>
    </message>
    <message>
        <source>This is a recovery code</source>
        <translation>Dit is een herstelcode</translation>
    </message>
    <message>
        <source>Your new recovery code</source>
        <translation>Je nieuwe herstelcode</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb hem op papier</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaren als pdf</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>herstelcode</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Bewaren als pdf…</translation>
    </message>
    <message>
        <source>Type group {n}</source>
        <translation>Typ groep {n}</translation>
    </message>
</context>
<context>
    <name>SessionPresenter</name>
    <message>
        <source>Session changed</source>
        <translation>Sessie gewijzigd</translation>
    </message>
    <message>
        <source>{name}, report {n}</source>
        <translation>{name}, verslag {n}</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Verslag als pdf</translation>
    </message>
    <message>
        <source>This deletes the session with its notes and report. You can undo it until you lock; older backups still hold it.</source>
        <translation>Hiermee verwijder je de sessie met de notities en het verslag. Tot je vergrendelt kun je dit ongedaan maken; in oudere back-ups blijft de sessie staan.</translation>
    </message>
    <message>
        <source>Session deleted</source>
        <translation>Sessie verwijderd</translation>
    </message>
    <message>
        <source>Report locked</source>
        <translation>Verslag vergrendeld</translation>
    </message>
    <message>
        <source>Report reviewed</source>
        <translation>Verslag nagekeken</translation>
    </message>
    <message>
        <source>Amendment added</source>
        <translation>Aanvulling toegevoegd</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>verwijder</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>Sessie verwijderen</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>What was discussed, in your own words. Markdown works. Saved as you type.</source>
        <translation>Wat er besproken is, in je eigen woorden. Markdown werkt. Wordt bewaard terwijl je typt.</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Privénotities</translation>
    </message>
    <message>
        <source>For you alone: never in a report, never in an answer for the client.</source>
        <translation>Alleen voor jou: nooit in een verslag, nooit in een antwoord voor de cliënt.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Ask the assistant for a report, or write it here.</source>
        <translation>Vraag de assistent om een verslag, of schrijf het hier.</translation>
    </message>
    <message>
        <source>Session {number} · {when}</source>
        <translation>Sessie {number} · {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Terug naar {name}</translation>
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation>Bewaard om {clock}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet bewaard</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>Edit session…</source>
        <translation>Sessie bewerken…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Verslag als pdf…</translation>
    </message>
    <message>
        <source>Copy the notes without names</source>
        <translation>Kopieer de notities zonder namen</translation>
    </message>
    <message>
        <source>Delete session…</source>
        <translation>Sessie verwijderen…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessie</translation>
    </message>
    <message>
        <source>Show or hide the assistant</source>
        <translation>Assistent tonen of verbergen</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Actie toevoegen</translation>
    </message>
    <message>
        <source>Note score</source>
        <translation>Score noteren</translation>
    </message>
    <message>
        <source>Note insight</source>
        <translation>Inzicht noteren</translation>
    </message>
    <message>
        <source>Note technique</source>
        <translation>Techniek noteren</translation>
    </message>
    <message>
        <source>Close session…</source>
        <translation>Sessie afronden…</translation>
    </message>
    <message>
        <source>I have reviewed it</source>
        <translation>Ik heb het nagekeken</translation>
    </message>
    <message>
        <source>Lock report</source>
        <translation>Verslag vergrendelen</translation>
    </message>
    <message>
        <source>Add amendment…</source>
        <translation>Aanvulling toevoegen…</translation>
    </message>
</context>
<context>
    <name>SettingsPresenter</name>
    <message>
        <source>The passphrase is set. Older backups open with the older one.</source>
        <translation>De wachtzin is ingesteld. Oudere back-ups gaan open met de oude.</translation>
    </message>
    <message>
        <source>The key store can open the vault from now on.</source>
        <translation>De sleutelbos kan de kluis vanaf nu openen.</translation>
    </message>
    <message>
        <source>The key store no longer opens the vault.</source>
        <translation>De sleutelbos opent de kluis niet meer.</translation>
    </message>
    <message>
        <source>Backing up and checking…</source>
        <translation>Back-up maken en controleren…</translation>
    </message>
    <message>
        <source>Backed up and checked: {clients} clients, {sessions} sessions, {file}</source>
        <translation>Back-up gemaakt en gecontroleerd: {clients} cliënten, {sessions} sessies, {file}</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Waar de back-up komt</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one first.</source>
        <translation>Er is nog geen back-up. Maak er eerst een.</translation>
    </message>
    <message>
        <source>Practise a restore</source>
        <translation>Terugzetten oefenen</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Back-up openen</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>Back-up controleren</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Made {when}, with {clients} clients and {sessions} sessions. It opened with what you typed, so it would bring your practice back. Nothing was changed.</source>
        <translation>Gemaakt op {when}, met {clients} cliënten en {sessions} sessies. De back-up ging open met wat je typte, dus hiermee zou je je praktijk terugkrijgen. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>The backup is whole</source>
        <translation>De back-up is in orde</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Back-up terugzetten</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Eerst controleren</translation>
    </message>
    <message>
        <source>The backup is whole: made {when}, {clients} clients, {sessions} sessions. It takes the place of what is open now; that is kept aside in the folder of the vault. The application locks and starts afresh.</source>
        <translation>De back-up is in orde: gemaakt op {when}, {clients} cliënten, {sessions} sessies. Hij komt in de plaats van wat nu open is; dat blijft apart bewaard in de map van de kluis. De app vergrendelt en start opnieuw.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>terugzetten</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Taal en weergave</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Last practised on {day}. Practise again every few months.</source>
        <translation>Laatst geoefend op {day}. Oefen het om de paar maanden opnieuw.</translation>
    </message>
    <message>
        <source>A backup that was never opened is a hope. Practising opens one with your passphrase or the code on paper, and changes nothing.</source>
        <translation>Een back-up die nog nooit is geopend, geeft alleen hoop. Bij het oefenen open je er een met je wachtzin of met de code op papier. Er verandert niets.</translation>
    </message>
    <message>
        <source>A passphrase is set.</source>
        <translation>Er is een wachtzin ingesteld.</translation>
    </message>
    <message>
        <source>No passphrase is set.</source>
        <translation>Er is geen wachtzin ingesteld.</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Wachtzin wijzigen…</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Wachtzin instellen…</translation>
    </message>
    <message>
        <source>The vault opens with this computer&apos;s key store. Whoever is logged in as you can open it.</source>
        <translation>De kluis gaat open met de sleutelbos van deze computer. Wie met jouw account is ingelogd, kan hem openen.</translation>
    </message>
    <message>
        <source>This computer&apos;s key store can open the vault for you.</source>
        <translation>De sleutelbos van deze computer kan de kluis voor je openen.</translation>
    </message>
    <message>
        <source>This computer has no key store that can be trusted, so the passphrase is asked each time. The key is never written down in the clear.</source>
        <translation>Deze computer heeft geen sleutelbos die te vertrouwen is, dus wordt elke keer om de wachtzin gevraagd. De sleutel wordt nooit onversleuteld opgeslagen.</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>Nog geen back-ups.</translation>
    </message>
    <message>
        <source>{mb} MB</source>
        <translation>{mb} MB</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>Restore the backup of {day}</source>
        <translation>De back-up van {day} terugzetten</translation>
    </message>
    <message>
        <source>How the vault opens</source>
        <translation>Hoe de kluis opengaat</translation>
    </message>
    <message>
        <source>Open with the key store</source>
        <translation>Openen met de sleutelbos</translation>
    </message>
    <message>
        <source>No longer open with the key store</source>
        <translation>Niet meer openen met de sleutelbos</translation>
    </message>
    <message>
        <source>Make a new recovery code…</source>
        <translation>Nieuwe herstelcode maken…</translation>
    </message>
    <message>
        <source>The recovery code on paper opens the vault when all else fails. A new one replaces the old.</source>
        <translation>De herstelcode op papier opent de kluis als niets anders meer lukt. Een nieuwe vervangt de oude.</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Vergrendeling</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>na %n minuut</numerusform>
            <numerusform>na %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>nooit vanzelf</translation>
    </message>
    <message>
        <source>Lock when nothing happens</source>
        <translation>Vergrendelen als er niets gebeurt</translation>
    </message>
    <message>
        <source>Also when the screen locks or the computer sleeps</source>
        <translation>Ook bij schermvergrendeling of slaapstand</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>Clear what was copied after</source>
        <translation>Wat je kopieerde wissen na</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once.</source>
        <translation>Met Ctrl+L vergrendel je meteen.</translation>
    </message>
    <message>
        <source>A backup is encrypted like the vault, and opened and checked as soon as it is made. It opens with the passphrase or recovery code of its day. Keep one on another disk too.</source>
        <translation>Een back-up is versleuteld zoals de kluis, en wordt meteen geopend en gecontroleerd. Hij gaat open met de wachtzin of herstelcode van toen. Bewaar er ook een op een andere schijf.</translation>
    </message>
    <message>
        <source> day(s)</source>
        <translation> dag(en)</translation>
    </message>
    <message>
        <source>Back up every</source>
        <translation>Back-up maken om de</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu back-up maken</translation>
    </message>
    <message>
        <source>To another place…</source>
        <translation>Naar een andere plek…</translation>
    </message>
    <message>
        <source>Practise a restore…</source>
        <translation>Terugzetten oefenen…</translation>
    </message>
    <message>
        <source>Check a backup…</source>
        <translation>Back-up controleren…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Terugzetten uit een bestand…</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Back-ups op deze computer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tekstgrootte</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Today, Clients, Anonymize, Models, Settings</source>
        <translation>Vandaag, Cliënten, Anonimiseren, Modellen, Instellingen</translation>
    </message>
    <message>
        <source>Find anything, or do anything</source>
        <translation>Alles zoeken, of iets doen</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>Share the screen: hide names, or stop that</source>
        <translation>Scherm delen: namen verbergen, of daarmee stoppen</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>Ongedaan maken en opnieuw doen</translation>
    </message>
    <message>
        <source>Notes, private notes, report</source>
        <translation>Notities, privénotities, verslag</translation>
    </message>
    <message>
        <source>Prepare the session</source>
        <translation>De sessie voorbereiden</translation>
    </message>
    <message>
        <source>Choose a report</source>
        <translation>Een verslag kiezen</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>De sessie afronden</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Het concept bewaren</translation>
    </message>
    <message>
        <source>Stop the assistant</source>
        <translation>De assistent stoppen</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Dit overzicht</translation>
    </message>
    <message>
        <source>Close a dialog, or the assistant</source>
        <translation>Een venster of de assistent sluiten</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Room on this computer</source>
        <translation>Ruimte op deze computer</translation>
    </message>
    <message>
        <source>The practice, its files and the backups are encrypted. Models are not: they hold nothing of yours.</source>
        <translation>De praktijk, de bestanden en de back-ups zijn versleuteld. Modellen zijn dat niet: daar staat niets van jou in.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praktijk</translation>
    </message>
    <message>
        <source>Files of clients</source>
        <translation>Bestanden van cliënten</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n back-up</numerusform>
            <numerusform>%n back-ups</numerusform>
        </translation>
    </message>
    <message>
        <source>Models that you added</source>
        <translation>Modellen die je hebt toegevoegd</translation>
    </message>
    <message>
        <source>Free on this disk</source>
        <translation>Vrij op deze schijf</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Terms of {name}</source>
        <translation>Voorwaarden van {name}</translation>
    </message>
    <message>
        <source>The maker of this model sets terms for its use, among them a list of uses that are not allowed. They are in English.</source>
        <translation>De maker van dit model stelt voorwaarden aan het gebruik, waaronder een lijst van wat niet is toegestaan. Ze zijn in het Engels.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>I accept these terms</source>
        <translation>Ik accepteer deze voorwaarden</translation>
    </message>
    <message>
        <source>Do not use this model</source>
        <translation>Dit model niet gebruiken</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>The newest first. Return opens the session of a line.</source>
        <translation>De nieuwste eerst. Met Enter open je de sessie van een regel.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>TodayPresenter</name>
    <message>
        <source>Setting up the example practice…</source>
        <translation>Voorbeeldpraktijk klaarzetten…</translation>
    </message>
    <message>
        <source>The example practice is ready. All people in it are invented.</source>
        <translation>De voorbeeldpraktijk staat klaar. Alle mensen erin zijn verzonnen.</translation>
    </message>
    <message>
        <source>Entry added</source>
        <translation>Agenda-item toegevoegd</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>Agenda-item gewijzigd</translation>
    </message>
    <message>
        <source>Entry deleted</source>
        <translation>Agenda-item verwijderd</translation>
    </message>
    <message>
        <source>Marked as done</source>
        <translation>Actie afgevinkt</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Your sessions of today and what is still open will be here. Start with your first client.</source>
        <translation>Hier komen je sessies van vandaag en wat nog openstaat. Begin met je eerste cliënt.</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Cliënt toevoegen</translation>
    </message>
    <message>
        <source>Try it with an example practice</source>
        <translation>Uitproberen met een voorbeeldpraktijk</translation>
    </message>
    <message>
        <source>Today&apos;s sessions</source>
        <translation>Sessies van vandaag</translation>
    </message>
    <message>
        <source>New entry…</source>
        <translation>Nieuw agenda-item…</translation>
    </message>
    <message>
        <source>Import a calendar (.ics)…</source>
        <translation>Agenda importeren (.ics)…</translation>
    </message>
    <message>
        <source>Export the agenda (.ics)…</source>
        <translation>Agenda exporteren (.ics)…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>No sessions today.</source>
        <translation>Geen sessies vandaag.</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>De komende week</translation>
    </message>
    <message>
        <source>Nothing planned yet.</source>
        <translation>Nog niets gepland.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit: {title}</source>
        <translation>Bewerken: {title}</translation>
    </message>
    <message>
        <source>Delete: {title}</source>
        <translation>Verwijderen: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n open actie</numerusform>
            <numerusform>%n open acties</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Voorbereiden</translation>
    </message>
    <message>
        <source>Prepare: {name}</source>
        <translation>Voorbereiden: {name}</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>Notities openen</translation>
    </message>
    <message>
        <source>Open notes: {name}</source>
        <translation>Notities openen: {name}</translation>
    </message>
    <message>
        <source>Close session…</source>
        <translation>Sessie afronden…</translation>
    </message>
    <message>
        <source>Close session: {name}</source>
        <translation>Sessie afronden: {name}</translation>
    </message>
    <message>
        <source>Session {n}; the last one was {day}.</source>
        <translation>Sessie {n}; de vorige was {day}.</translation>
    </message>
    <message>
        <source>Insight: “{text}”</source>
        <translation>Inzicht: “{text}”</translation>
    </message>
    <message>
        <source>Open: {text}</source>
        <translation>Open: {text}</translation>
    </message>
    <message>
        <source>Open {name}, {when}</source>
        <translation>{name} openen, {when}</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Open acties</translation>
    </message>
    <message>
        <source>Nothing is open. Well done.</source>
        <translation>Er staat niets open. Mooi zo.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {text}</source>
        <translation>Gedaan: {text}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>jij</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>was voor {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>voor {day}</translation>
    </message>
</context>
<context>
    <name>WithoutNames</name>
    <message>
        <source>There are no notes to copy.</source>
        <translation>Er zijn geen notities om te kopiëren.</translation>
    </message>
    <message>
        <source>Taking the names out…</source>
        <translation>De namen worden weggehaald…</translation>
    </message>
    <message numerus="yes">
        <source>Copied; %n place(s) replaced. Read it once before you pass it on.</source>
        <translation>
            <numerusform>Gekopieerd; %n plek vervangen. Lees het na voordat je het doorgeeft.</numerusform>
            <numerusform>Gekopieerd; %n plekken vervangen. Lees het na voordat je het doorgeeft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WizardPresenter</name>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Back-up terugzetten</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
</context>
<context>
    <name>WizardView</name>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Stap {n} van {all}</translation>
    </message>
    <message>
        <source>group {n}</source>
        <translation>groep {n}</translation>
    </message>
    <message>
        <source>Type group {n}</source>
        <translation>Typ groep {n}</translation>
    </message>
    <message>
        <source>none; you can add one later</source>
        <translation>geen; je kunt er later een toevoegen</translation>
    </message>
    <message>
        <source>On this computer: {names}.</source>
        <translation>Op deze computer: {names}.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>I accept these terms</source>
        <translation>Ik accepteer deze voorwaarden</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>De kluis wordt gemaakt…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>CoachApp keeps what clients tell you in an encrypted file on this computer, and lets a language model on this computer help you. Nothing leaves it unless you turn that on yourself.</source>
        <translation>CoachApp bewaart wat cliënten je vertellen in een versleuteld bestand op deze computer, en laat een taalmodel op deze computer je helpen. Er gaat niets naar buiten, tenzij je dat zelf aanzet.</translation>
    </message>
    <message>
        <source>I have a backup to restore</source>
        <translation>Ik heb een back-up om terug te zetten</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>How do you want to open your practice?</source>
        <translation>Hoe wil je je praktijk openen?</translation>
    </message>
    <message>
        <source>With a passphrase (safest)</source>
        <translation>Met een wachtzin (het veiligst)</translation>
    </message>
    <message>
        <source>With this computer&apos;s key store, no passphrase</source>
        <translation>Met de sleutelbos van deze computer, zonder wachtzin</translation>
    </message>
    <message>
        <source>Opens by itself for whoever is logged in as you on this computer.</source>
        <translation>Gaat vanzelf open voor wie op deze computer met jouw account is ingelogd.</translation>
    </message>
    <message>
        <source>This computer has no key store that can be trusted, so a passphrase is needed.</source>
        <translation>Deze computer heeft geen sleutelbos die te vertrouwen is, dus is een wachtzin nodig.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Wachtzin nog een keer</translation>
    </message>
    <message>
        <source>Also open with the key store on this computer</source>
        <translation>Ook openen met de sleutelbos op deze computer</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Kluis maken</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Je herstelcode</translation>
    </message>
    <message>
        <source>It opens the vault when all else fails, and is shown only now. Print it or write it down, and keep it where you keep your passport. Without passphrase and without this code nobody can open your vault, and neither can we.</source>
        <translation>De code opent de kluis als niets anders meer lukt, en je ziet hem alleen nu. Print hem of schrijf hem op, en bewaar hem waar je je paspoort bewaart. Zonder wachtzin en zonder deze code kan niemand je kluis openen, ook wij niet.</translation>
    </message>
    <message>
        <source>Save as PDF to print…</source>
        <translation>Bewaren als pdf om te printen…</translation>
    </message>
    <message>
        <source>Type two groups back, from your paper:</source>
        <translation>Typ twee groepen over van je papier:</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb hem op papier</translation>
    </message>
    <message>
        <source>The language model</source>
        <translation>Het taalmodel</translation>
    </message>
    <message>
        <source>It runs on this computer, also without the internet.</source>
        <translation>Het draait op deze computer, ook zonder internet.</translation>
    </message>
    <message>
        <source>Gemma writes Dutch. Its maker sets terms, among them a list of uses that are not allowed. Without it the English model is used; you can decide later.</source>
        <translation>Gemma schrijft Nederlands. De maker stelt voorwaarden, waaronder een lijst van wat niet is toegestaan. Zonder Gemma wordt het Engelse model gebruikt; je kunt later beslissen.</translation>
    </message>
    <message>
        <source>Terms of Gemma</source>
        <translation>Voorwaarden van Gemma</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Waar wil je beginnen?</translation>
    </message>
    <message>
        <source>The example practice has ten invented clients with their sessions, goals and actions. You can delete them one by one.</source>
        <translation>De voorbeeldpraktijk heeft tien verzonnen cliënten met hun sessies, doelen en acties. Je kunt ze een voor een verwijderen.</translation>
    </message>
    <message>
        <source>Try it with an example practice</source>
        <translation>Uitproberen met een voorbeeldpraktijk</translation>
    </message>
    <message>
        <source>Start with an empty practice</source>
        <translation>Beginnen met een lege praktijk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>At least {n} characters; a few words that only you would put together.</source>
        <translation>Minstens {n} tekens; een paar woorden die alleen jij zo bij elkaar zet.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Goed.</translation>
    </message>
    <message>
        <source>Now once more.</source>
        <translation>Nu nog een keer.</translation>
    </message>
    <message>
        <source>Group {n} is not right.</source>
        <translation>Groep {n} klopt niet.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaren als pdf</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>herstelcode</translation>
    </message>
    <message>
        <source>Saved: {file}. Print it, then delete the file.</source>
        <translation>Bewaard: {file}. Print het, en verwijder daarna het bestand.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er is niets om ongedaan te maken.</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Opnieuw gedaan: {what}</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Er is niets om opnieuw te doen.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Opdrachtgever</translation>
    </message>
</context>
<context>
    <name>_Events</name>
    <message>
        <source>Session {n}</source>
        <translation>Sessie {n}</translation>
    </message>
    <message>
        <source>Case started: {text}</source>
        <translation>Traject gestart: {text}</translation>
    </message>
    <message>
        <source>Agreed: {text}</source>
        <translation>Afgesproken: {text}</translation>
    </message>
    <message>
        <source>New goal: {text}</source>
        <translation>Nieuw doel: {text}</translation>
    </message>
    <message>
        <source>Goal reached: {text}</source>
        <translation>Doel bereikt: {text}</translation>
    </message>
    <message>
        <source>{text}: {score}</source>
        <translation>{text}: {score}</translation>
    </message>
    <message>
        <source>Insight: “{text}”</source>
        <translation>Inzicht: “{text}”</translation>
    </message>
    <message>
        <source>Done: {text}</source>
        <translation>Gedaan: {text}</translation>
    </message>
    <message>
        <source>To do by this day: {text}</source>
        <translation>Uiterlijk deze dag te doen: {text}</translation>
    </message>
    <message>
        <source>Assessment: {text}</source>
        <translation>Meting: {text}</translation>
    </message>
    <message>
        <source>File added: {text}</source>
        <translation>Bestand toegevoegd: {text}</translation>
    </message>
    <message>
        <source>Case closed: {text}</source>
        <translation>Traject afgesloten: {text}</translation>
    </message>
</context>
</TS>
