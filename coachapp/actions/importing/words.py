"""Words in the names of files and folders that are no names of people, without accents."""

from __future__ import annotations

PARTICLES = frozenset(
    "van de der den het ten ter te el al la le du di da von zu bij op in aan 't 's".split()
)
CLIENT_WORDS = frozenset("client clients clienten klant klanten coachee coachees".split())
"""What the folder is called that holds a folder for each client."""
SESSION_WORDS = frozenset(
    "sessie sessies session sessions gesprek gesprekken gespreksverslag gespreksnotities verslag "
    "sessieverslag intake kennismaking kennismakingsgesprek eindgesprek notities notes "
    "aantekeningen evaluatie".split()
)
"""What the name of a file about a session says."""
NO_NAMES = (
    CLIENT_WORDS
    | SESSION_WORDS
    | frozenset(
        "archief archive oud oude old nieuw nieuwe new untitled naamloos notulen verslagen intakes "
        "eindverslag dossier dossiers coaching coach loopbaan loopbaancoaching praktijk practice "
        "document documenten documents bestand bestanden file files materiaal materialen bijlage "
        "bijlagen export import overig overige diversen kopie copy kopieen definitief concept "
        "versie version final traject trajecten tussentijds tussenevaluatie week jaar les dag "
        "januari februari maart april mei juni juli augustus september oktober november december "
        "january february march july august october maandag dinsdag woensdag donderdag vrijdag "
        "zaterdag zondag factuur facturen offerte offertes contract contracten overeenkomst "
        "administratie belasting boekhouding actief afgesloten lopend desktop downloads mijn my "
        "report reports summary overview agenda kalender calendar adressen contacten contact lijst "
        "list clientenlijst klantenlijst scan scans img image images foto fotos photo photos dsc "
        "pdf word excel whatsapp zoom teams onedrive dropbox google drive whats app "
        "persoonlijk persoonlijke personal ontwikkelplan ontwikkelingsplan actieplan plan "
        "plannen doelen leerdoelen goals "
        "actie acties actions team training trainingen workshop workshops intervisie supervisie "
        "boek boeken books literatuur artikelen template templates sjabloon sjablonen formulier "
        "formulieren vragenlijst vragenlijsten test tests oefening oefeningen opdracht opdrachten "
        "huiswerk reflectie presentatie terugkoppeling voortgang werk prive backup temp kick "
        "off bedrijf gemeente stichting organisatie opleiding marketing website".split()
    )
)
