"""Words in five languages, and sentences made of them: plausible, plain, and about nothing."""

from itertools import product

# Openings, subjects, verbs, objects and ends; any row goes with any other. Every row carries the
# small words of its language, because a reader, and Balise, knows a language by them.
PARTS = {
    "fr": (
        ["", "Souvent, ", "Dans la plupart des cas, ", "Au début, ", "Plus tard, ", "S'il le faut, "],
        ["votre enfant", "la personne qui vous aide", "un ami de la famille", "l'école", "le service",
         "une voisine", "la bibliothèque du quartier", "votre collègue", "le responsable du groupe"],
        ["garde", "montre", "demande", "relit", "prépare", "décrit", "explique", "range", "compare"],
        ["le premier message", "une copie de la lettre", "les réglages du compte", "la liste des dates",
         "un exemple de réponse", "le plan de la semaine", "les numéros qui comptent",
         "la page avec les conseils", "ce qui a été dit"],
        [" avant la fin de la journée.", " avec un adulte de confiance.", " quand c'est possible !",
         " pour ne rien oublier.", " dans un endroit calme.", " : cela prend dix minutes.",
         " sans donner de détails.", ", et note ce qui manque."],
    ),
    "nl": (
        ["", "Vaak is het zo: ", "In de meeste gevallen geldt dit: ", "Eerst dit: ", "Later nog iets: "],
        ["je kind", "de persoon die je helpt", "een vriend van het gezin", "de school", "de dienst",
         "een buurvrouw", "de bibliotheek in de buurt", "je collega", "het hoofd van de groep"],
        ["bewaart", "toont", "vraagt", "herleest", "bekijkt", "beschrijft", "bespreekt", "ordent"],
        ["het eerste bericht", "een kopie van de brief", "de instellingen van het profiel",
         "de lijst met de dagen", "een voorbeeld van een antwoord", "het plan voor de week",
         "de nummers die tellen", "de pagina met het advies", "wat er is gezegd"],
        [" voor het einde van de dag.", " met een volwassene die je kent.", " als het kan.",
         " om niets te vergeten.", " op een rustige plek.", " zonder veel te vertellen.",
         ", en dat duurt niet lang.", " nog voor de avond."],
    ),
    "de": (
        ["", "Oft ist es so: ", "In den meisten Fällen gilt: ", "Am Anfang heißt das: ", "Und später: "],
        ["das Kind", "die Person aus dem Team", "ein Freund der Familie", "die Schule", "der Dienst",
         "eine Nachbarin", "die Bücherei im Viertel", "der Kollege", "die Leitung der Gruppe"],
        ["behält", "zeigt", "prüft", "liest", "ordnet", "beschreibt", "erklärt", "vergleicht"],
        ["die erste Nachricht", "eine Kopie von dem Brief", "das Profil und seine Einstellungen",
         "die Liste mit den Tagen", "ein Beispiel für die Antwort", "den Plan für die Woche",
         "die Nummern aus dem Heft", "das Blatt mit dem Rat", "was noch nicht gesagt ist"],
        [" vor dem Ende des Tages.", " mit einer Person aus der Familie.", " wenn es möglich ist.",
         " um nichts zu vergessen.", " an einem Ort ohne Lärm.", " und das ist nicht viel.",
         " nach dem Essen.", " noch vor dem Abend."],
    ),
    "it": (
        ["", "Spesso è così: ", "Nella maggior parte dei casi ", "All'inizio ", "Più tardi "],
        ["il ragazzo", "la persona che ti aiuta", "un amico di famiglia", "la scuola", "il servizio",
         "una vicina di casa", "la biblioteca del quartiere", "il collega", "la guida del gruppo"],
        ["conserva", "mostra", "chiede", "rilegge", "prepara", "descrive", "spiega", "ordina"],
        ["il primo messaggio", "una copia della lettera", "il profilo e le sue regole",
         "la lista delle date", "un esempio di risposta", "il piano della settimana",
         "i numeri che contano", "la pagina con i consigli", "quello che è stato detto"],
        [" prima della fine del giorno.", " con un adulto di fiducia.", " quando è possibile.",
         " per non perdere nulla.", " in un posto tranquillo.", ", e non ci vuole molto.",
         " senza dire di più.", " dopo la cena."],
    ),
    "en": (
        ["", "Most of the time ", "In such a case ", "At the beginning ", "Later on ", "If need be, "],
        ["your child", "the person who helps you", "a friend of the family", "the school",
         "the service", "one of the neighbours", "the library in your street", "your colleague"],
        ["keeps", "shows", "asks for", "reads", "prepares", "describes", "explains", "compares"],
        ["the first message", "a copy of the letter", "the settings of the account",
         "the list of dates", "an example of an answer", "the plan for the week",
         "the numbers that matter", "the page with the advice", "what has been said"],
        [" before the end of the day.", " with an adult you trust.", " when it is possible.",
         " so that nothing is lost.", " in a quiet place.", ", and it does not take long.",
         " and gives no details.", " as soon as you can."],
    ),
}

# Two or three words for headings and titles.
HEADINGS = {
    "fr": ["Garder une copie", "Demander de l'aide", "Choisir le moment", "Noter les dates",
           "Relire la lettre", "En parler à la maison", "Vérifier les réglages", "Préparer la suite"],
    "nl": ["Een kopie bewaren", "Om hulp vragen", "Het moment kiezen", "De dagen noteren",
           "De brief herlezen", "Er thuis over praten", "De instellingen nakijken"],
    "de": ["Eine Kopie behalten", "Um Hilfe bitten", "Den Moment wählen", "Die Tage notieren",
           "Den Brief noch einmal lesen", "Zu Hause darüber reden", "Die Einstellungen prüfen"],
    "it": ["Conservare una copia", "Chiedere aiuto", "Scegliere il momento", "Annotare le date",
           "Rileggere la lettera", "Parlarne in casa", "Controllare il profilo"],
    "en": ["Keep a copy", "Ask for help", "Choose the moment", "Write down the dates",
           "Read the letter again", "Talk about it at home", "Look at the settings"],
}

# The small things around sentences: title of a page, link, emphasised words, answers of a question.
PHRASES = {
    "fr": {"title": "Fiche", "see": "Voir aussi", "to": "la fiche", "strong": "à faire sans attendre",
           "soft": "à son rythme", "call": "Pour en parler :", "yes": "Oui", "no": "Non",
           "go": "Continuer", "tree": "Par où commencer, fiche", "other": "Autre réponse"},
    "nl": {"title": "Blad", "see": "Zie ook", "to": "het blad", "strong": "meteen te doen",
           "soft": "op je eigen tempo", "call": "Om erover te praten:", "yes": "Ja", "no": "Nee",
           "go": "Verder", "tree": "Waar te beginnen, blad", "other": "Ander antwoord"},
    "de": {"title": "Blatt", "see": "Siehe auch", "to": "das Blatt", "strong": "ohne zu warten",
           "soft": "im eigenen Tempo", "call": "Um darüber zu reden:", "yes": "Ja", "no": "Nein",
           "go": "Weiter", "tree": "Wo man beginnt, Blatt", "other": "Andere Antwort"},
    "it": {"title": "Scheda", "see": "Vedi anche", "to": "la scheda", "strong": "da fare subito",
           "soft": "con calma", "call": "Per parlarne:", "yes": "Sì", "no": "No",
           "go": "Avanti", "tree": "Da dove si comincia, scheda", "other": "Altra risposta"},
    "en": {"title": "Sheet", "see": "See also", "to": "the sheet", "strong": "do this at once",
           "soft": "in your own time", "call": "To talk about it:", "yes": "Yes", "no": "No",
           "go": "Go on", "tree": "Where to begin, sheet", "other": "Another answer"},
}


def pick(random, choices):
    """One of the choices; only random() is promised to be the same in every version of Python."""
    return choices[int(random.random() * len(choices))]


def sentences(language, random, count=4000):
    """A stock of different sentences; pages draw from it, which is quicker than making each anew."""
    every = list(product(*PARTS[language]))
    for last in range(min(count, len(every))):
        other = last + int(random.random() * (len(every) - last))
        every[last], every[other] = every[other], every[last]
    return [capital(f"{o}{s} {v} {what}{end}") for o, s, v, what, end in every[:count]]


def capital(text):
    """The text with its first letter as a capital; the rest stays."""
    return text[0].upper() + text[1:]
