<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>aon::AboutDialog</name>
    <message>
        <source>About AON Lab</source>
        <translation>Informazioni su AON Lab</translation>
    </message>
    <message>
        <source>Train, perturb and inspect models of the Action Observation Network. Every effect it shows is a prediction of a model, not a measurement.</source>
        <translation>Addestra, perturba ed esamina modelli della rete di osservazione dell&apos;azione. Ogni effetto mostrato è la previsione di un modello, non una misura.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Please cite the model and the data&lt;/b&gt;</source>
        <translation>&lt;b&gt;Citare il modello e i dati&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Made with&lt;/b&gt;</source>
        <translation>&lt;b&gt;Realizzato con&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No warranty.</source>
        <translation>Software libero sotto la GNU General Public License, versione 3 o successiva. Nessuna garanzia.</translation>
    </message>
    <message>
        <source>Copy Versions</source>
        <translation>Copia versioni</translation>
    </message>
    <message>
        <source>Copy the versions for a report of a fault</source>
        <translation>Copia le versioni per segnalare un difetto</translation>
    </message>
</context>
<context>
    <name>aon::ActionSearch</name>
    <message>
        <source>Search Actions</source>
        <translation>Cerca azioni</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Cerca azioni</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>Azioni trovate</translation>
    </message>
    <message>
        <source>Actions that match; greyed ones cannot be done now</source>
        <translation>Azioni corrispondenti; quelle in grigio ora non sono possibili</translation>
    </message>
    <message>
        <source>Type words of a name, or of what it does</source>
        <translation>Parole del nome, o di ciò che fa</translation>
    </message>
    <message>
        <source>Words, or how they begin; Enter does the action that is marked</source>
        <translation>Parole, o il loro inizio; Invio esegue l&apos;azione evidenziata</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nulla si chiama così.</translation>
    </message>
    <message>
        <source>Choose with the arrow keys; Enter does it.</source>
        <translation>Scegliere con i tasti freccia; Invio esegue.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>Ora non si può fare.</translation>
    </message>
</context>
<context>
    <name>aon::Actions</name>
    <message>
        <source>hold %1</source>
        <translation>tieni premuto %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Addestramento</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Go To</source>
        <translation>&amp;Vai a</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Pannelli</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>Open firing rates, masks, a model, a session or a protocol; several files at once belong together</source>
        <translation>Apri frequenze di scarica, maschere, un modello, una sessione o un protocollo; più file aperti insieme si appartengono</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Apri &amp;cartella…</translation>
    </message>
    <message>
        <source>Open a folder with a dataset or a training run</source>
        <translation>Apri una cartella con un insieme di dati o un addestramento</translation>
    </message>
    <message>
        <source>Open the &amp;Demonstration</source>
        <translation>Apri la &amp;dimostrazione</translation>
    </message>
    <message>
        <source>Open the synthetic dataset that comes with the program, and a network trained on it</source>
        <translation>Apri i dati sintetici forniti con il programma e una rete addestrata su di essi</translation>
    </message>
    <message>
        <source>&amp;Save Session</source>
        <translation>&amp;Salva sessione</translation>
    </message>
    <message>
        <source>Save data, network, training and perturbations as one file, which is also a model file</source>
        <translation>Salva dati, rete, addestramento e perturbazioni in un solo file, che è anche un file di modello</translation>
    </message>
    <message>
        <source>Save Session &amp;As…</source>
        <translation>Salva sessione &amp;con nome…</translation>
    </message>
    <message>
        <source>Save the session under another name</source>
        <translation>Salva la sessione con un altro nome</translation>
    </message>
    <message>
        <source>&amp;Export View…</source>
        <translation>&amp;Esporta vista…</translation>
    </message>
    <message>
        <source>Write the view in front as SVG, PDF or PNG, or its numbers as CSV, with where it came from</source>
        <translation>Scrivi la vista in primo piano come SVG, PDF o PNG, o i suoi numeri come CSV, con la loro provenienza</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>Leave the program; what is not saved is asked for</source>
        <translation>Esci dal programma; per ciò che non è salvato viene chiesto</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation>Annulla l&apos;ultima modifica</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>Make the edit again that was taken back</source>
        <translation>Ripeti la modifica annullata</translation>
    </message>
    <message>
        <source>Remove All &amp;Perturbations</source>
        <translation>Rimuovi tutte le &amp;perturbazioni</translation>
    </message>
    <message>
        <source>Back to the intact network, in one step of undo</source>
        <translation>Torna alla rete intatta, in un solo passo annullabile</translation>
    </message>
    <message>
        <source>Copy as &amp;Command</source>
        <translation>Copia come &amp;comando</translation>
    </message>
    <message>
        <source>Copy the line that computes what is seen now without the window: aonlab compare …</source>
        <translation>Copia la riga che calcola ciò che si vede ora senza la finestra: aonlab compare …</translation>
    </message>
    <message>
        <source>Select &amp;No Neurons</source>
        <translation>&amp;Deseleziona i neuroni</translation>
    </message>
    <message>
        <source>Views show whole areas again</source>
        <translation>Le viste mostrano di nuovo le aree intere</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Addestra</translation>
    </message>
    <message>
        <source>&amp;Continue Training</source>
        <translation>&amp;Continua l&apos;addestramento</translation>
    </message>
    <message>
        <source>Go on from where the training was stopped, bit for bit as if it had not been</source>
        <translation>Riprendi da dove l&apos;addestramento è stato fermato, bit per bit come se non lo fosse stato</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>Let the training wait, or go on</source>
        <translation>Metti in attesa l&apos;addestramento, o riprendilo</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Ferma</translation>
    </message>
    <message>
        <source>End the training and keep its best network</source>
        <translation>Termina l&apos;addestramento e tieni la rete migliore</translation>
    </message>
    <message>
        <source>&amp;New Seed</source>
        <translation>&amp;Nuovo seme</translation>
    </message>
    <message>
        <source>Let the next training start from other random weights</source>
        <translation>Fai partire il prossimo addestramento da altri pesi casuali</translation>
    </message>
    <message>
        <source>&amp;Intact</source>
        <translation>&amp;Intatta</translation>
    </message>
    <message>
        <source>Show the intact network only, as if nothing were perturbed</source>
        <translation>Mostra solo la rete intatta, come se nulla fosse perturbato</translation>
    </message>
    <message>
        <source>&amp;Pin This Result</source>
        <translation>&amp;Fissa questo risultato</translation>
    </message>
    <message>
        <source>Keep the curves on screen to compare the next ones with them</source>
        <translation>Tieni le curve sullo schermo per confrontarle con le prossime</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>&amp;Rilascia</translation>
    </message>
    <message>
        <source>Forget the pinned result</source>
        <translation>Dimentica il risultato fissato</translation>
    </message>
    <message>
        <source>Play &amp;Trial</source>
        <translation>&amp;Riproduci la prova</translation>
    </message>
    <message>
        <source>Let the time cursor run through the trial, at a fifth of its speed</source>
        <translation>Fai scorrere il cursore del tempo lungo la prova, a un quinto della velocità</translation>
    </message>
    <message>
        <source>Cursor &amp;Earlier</source>
        <translation>Cursore &amp;indietro</translation>
    </message>
    <message>
        <source>Move the time cursor back by one bin</source>
        <translation>Sposta il cursore del tempo indietro di un intervallo</translation>
    </message>
    <message>
        <source>Cursor &amp;Later</source>
        <translation>Cursore &amp;avanti</translation>
    </message>
    <message>
        <source>Move the time cursor on by one bin</source>
        <translation>Sposta il cursore del tempo avanti di un intervallo</translation>
    </message>
    <message>
        <source>P&amp;revious Condition</source>
        <translation>Condizione p&amp;recedente</translation>
    </message>
    <message>
        <source>Look at the condition before this one</source>
        <translation>Guarda la condizione prima di questa</translation>
    </message>
    <message>
        <source>Ne&amp;xt Condition</source>
        <translation>Condizione s&amp;uccessiva</translation>
    </message>
    <message>
        <source>Look at the condition after this one</source>
        <translation>Guarda la condizione dopo questa</translation>
    </message>
    <message>
        <source>Presentation &amp;Mode</source>
        <translation>&amp;Modalità presentazione</translation>
    </message>
    <message>
        <source>Full screen, larger text, panels hidden: for a class or an audience</source>
        <translation>Schermo intero, testo più grande, pannelli nascosti: per una classe o un pubblico</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Ingrandisci</translation>
    </message>
    <message>
        <source>Larger text in the whole window</source>
        <translation>Testo più grande in tutta la finestra</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Rimpicciolisci</translation>
    </message>
    <message>
        <source>Smaller text in the whole window</source>
        <translation>Testo più piccolo in tutta la finestra</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>Dimensione &amp;normale</translation>
    </message>
    <message>
        <source>Text as large as in other programs</source>
        <translation>Testo grande come negli altri programmi</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Come il &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Scuro</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>&amp;Ripristina disposizione</translation>
    </message>
    <message>
        <source>All views and panels back to where they were at first</source>
        <translation>Tutte le viste e i pannelli dove erano all&apos;inizio</translation>
    </message>
    <message>
        <source>&amp;Welcome Page</source>
        <translation>Pagina di &amp;benvenuto</translation>
    </message>
    <message>
        <source>Show the page of the start; the session stays open</source>
        <translation>Mostra la pagina iniziale; la sessione resta aperta</translation>
    </message>
    <message>
        <source>&amp;Search Actions…</source>
        <translation>&amp;Cerca azioni…</translation>
    </message>
    <message>
        <source>Find anything the program can do by typing a part of its name</source>
        <translation>Trova tutto ciò che il programma sa fare scrivendo una parte del nome</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Scorciatoie da &amp;tastiera</translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation>Tutte le azioni e i loro tasti</translation>
    </message>
    <message>
        <source>&amp;About AON Lab</source>
        <translation>&amp;Informazioni su AON Lab</translation>
    </message>
    <message>
        <source>Version, libraries, and how to cite the model and the data</source>
        <translation>Versione, librerie e come citare il modello e i dati</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspetto</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lin&amp;gua</translation>
    </message>
    <message>
        <source>Light or dark theme, as the desktop is</source>
        <translation>Tema chiaro o scuro, come il desktop</translation>
    </message>
    <message>
        <source>Light theme: dark text on a light window</source>
        <translation>Tema chiaro: testo scuro su finestra chiara</translation>
    </message>
    <message>
        <source>Dark theme: light text on a dark window</source>
        <translation>Tema scuro: testo chiaro su finestra scura</translation>
    </message>
    <message>
        <source>Train a network on the recording, from its start and seed; asks when one that was stopped can go on</source>
        <translation>Addestra una rete sulla registrazione, dal suo inizio e seme; chiede se uno interrotto può proseguire</translation>
    </message>
    <message>
        <source>Silence &amp;Selected Neurons</source>
        <translation>&amp;Silenzia i neuroni scelti</translation>
    </message>
    <message>
        <source>The neurons that are selected send nothing (r = 0), in one step of undo</source>
        <translation>I neuroni scelti non trasmettono nulla (r = 0), in un solo passo che si può annullare</translation>
    </message>
</context>
<context>
    <name>aon::Application</name>
    <message>
        <source>Recover the Session?</source>
        <translation>Recuperare la sessione?</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recupera</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Ask Later</source>
        <translation>Chiedi più tardi</translation>
    </message>
    <message>
        <source>The session cannot be kept for the next start, so the program goes on.</source>
        <translation>La sessione non si può conservare per il prossimo avvio, perciò il programma continua.</translation>
    </message>
    <message>
        <source>The program ended without saving.</source>
        <translation>Il programma si è chiuso senza salvare.</translation>
    </message>
</context>
<context>
    <name>aon::AreasDialog</name>
    <message>
        <source>Areas of the Recording</source>
        <translation>Aree della registrazione</translation>
    </message>
    <message>
        <source>%1 has %2 neurons and does not say which areas they belong to. Write the areas in the order of the neurons, with how many neurons each has.</source>
        <translation>%1 ha %2 neuroni e non dice a quali aree appartengono. Scrivi le aree nell&apos;ordine dei neuroni, con quanti neuroni ha ciascuna.</translation>
    </message>
    <message>
        <source>how many?</source>
        <translation>quanti?</translation>
    </message>
    <message>
        <source>Neurons of area %1</source>
        <translation>Neuroni dell&apos;area %1</translation>
    </message>
    <message>
        <source>How many neurons of the recording belong to this area, from 1</source>
        <translation>Quanti neuroni della registrazione appartengono a quest&apos;area, da 1</translation>
    </message>
    <message>
        <source>There must be at least one area.</source>
        <translation>Ci deve essere almeno un&apos;area.</translation>
    </message>
    <message>
        <source>Every area needs a name.</source>
        <translation>Ogni area ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>How many neurons has %1?</source>
        <translation>Quanti neuroni ha %1?</translation>
    </message>
    <message>
        <source>The areas have %1 neurons together, the recording has %2.</source>
        <translation>Le aree hanno in tutto %1 neuroni, la registrazione ne ha %2.</translation>
    </message>
    <message>
        <source>The areas have %1 neurons together, as the recording has.</source>
        <translation>Le aree hanno in tutto %1 neuroni, come la registrazione.</translation>
    </message>
    <message>
        <source>&amp;Add Area</source>
        <translation>&amp;Aggiungi area</translation>
    </message>
    <message>
        <source>Another row, for the neurons that are left</source>
        <translation>Un&apos;altra riga, per i neuroni che restano</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Name of the area</source>
        <translation>Nome dell&apos;area</translation>
    </message>
    <message>
        <source>A word, such as F5</source>
        <translation>Una parola, come F5</translation>
    </message>
    <message>
        <source>Take this row away</source>
        <translation>Togli questa riga</translation>
    </message>
    <message>
        <source>Name of area %1</source>
        <translation>Nome dell&apos;area %1</translation>
    </message>
    <message>
        <source>Remove area %1</source>
        <translation>Rimuovi l&apos;area %1</translation>
    </message>
</context>
<context>
    <name>aon::Banner</name>
    <message>
        <source>Close message</source>
        <translation>Chiudi messaggio</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Chiudi questo messaggio</translation>
    </message>
    <message>
        <source>Show the view where this can be mended</source>
        <translation>Mostra la vista in cui si può rimediare</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n altra…</numerusform>
            <numerusform>%n altre…</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Meno</translation>
    </message>
    <message>
        <source>Show the other cautions, too</source>
        <translation>Mostra anche le altre avvertenze</translation>
    </message>
    <message>
        <source>Show only the first cautions</source>
        <translation>Mostra solo le prime avvertenze</translation>
    </message>
</context>
<context>
    <name>aon::Cautions</name>
    <message>
        <source>This network has the preset “published”: its signs are on the receiving neurons, so perturbing inhibitory neurons can change rates in the wrong direction. Use the preset “paper” for this question.</source>
        <translation>Questa rete ha il preset “published”: i suoi segni stanno sui neuroni riceventi, perciò perturbare neuroni inibitori può cambiare le frequenze nella direzione sbagliata. Per questa domanda usa il preset “paper”.</translation>
    </message>
    <message>
        <source>The network fits the recording poorly (mean R² %1): its effects say little about these neurons.</source>
        <translation>La rete si adatta male alla registrazione (R² medio %1): i suoi effetti dicono poco su questi neuroni.</translation>
    </message>
    <message>
        <source>Synthetic data, made by a recipe: nothing here was recorded from an animal.</source>
        <translation>Dati sintetici, fatti secondo una ricetta: qui nulla è stato registrato da un animale.</translation>
    </message>
    <message>
        <source>“%1” selects no neuron, so it changes nothing.</source>
        <translation>“%1” non sceglie alcun neurone, quindi non cambia nulla.</translation>
    </message>
    <message>
        <source>The window of “%1” holds no step of the trial, so it changes nothing.</source>
        <translation>La finestra di “%1” non contiene alcun passo della prova, quindi non cambia nulla.</translation>
    </message>
    <message>
        <source>The protocol has no condition that “%1” acts in, so it changes nothing.</source>
        <translation>Il protocollo non ha condizioni in cui “%1” agisca, quindi non cambia nulla.</translation>
    </message>
    <message>
        <source>%1 % of the intact network&apos;s rates are near 0 or 1, many more than recorded: saturated neurons hardly answer to anything.</source>
        <translation>Il %1 % delle frequenze della rete intatta è vicino a 0 o 1, molto più che nelle registrazioni: i neuroni saturi non rispondono quasi a nulla.</translation>
    </message>
    <message>
        <source>The recording has %1 bins and the protocol “%2” %3, so nothing can be trained or compared: choose the protocol of this recording.</source>
        <translation>La registrazione ha %1 bin e il protocollo «%2» %3, quindi non si può addestrare né confrontare nulla: scegliere il protocollo di questa registrazione.</translation>
    </message>
    <message>
        <source>The recording holds conditions that the protocol “%1” does not read (%2 in number, the first is FR%3): is this its protocol?</source>
        <translation>La registrazione contiene condizioni che il protocollo «%1» non legge (in numero di %2, la prima è FR%3): è questo il suo protocollo?</translation>
    </message>
    <message>
        <source>%1 of the %2 conditions of the protocol “%3” were not recorded; the network is trained on the others: is this the protocol of this recording?</source>
        <translation>%1 delle %2 condizioni del protocollo «%3» non sono state registrate; la rete si addestra sulle altre: è questo il protocollo della registrazione?</translation>
    </message>
    <message>
        <source>Show protocol</source>
        <translation>Mostra protocollo</translation>
    </message>
    <message>
        <source>The classes of the network are its own, not those that came with the recording: of %1 neurons, %2 differ in excitatory or inhibitory and %3 in mirror or not.</source>
        <translation>Le classi della rete sono le sue, non quelle aperte con la registrazione: su %1 neuroni, %2 differiscono tra eccitatorio e inibitorio e %3 tra specchio e non specchio.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e altre %2</translation>
    </message>
    <message>
        <source>The fit is worse than each neuron&apos;s mean rate (R² &lt; 0) in %1 of %2 conditions: %3. Effects there say little.</source>
        <translation>L&apos;adattamento è peggiore della frequenza media di ogni neurone (R² &lt; 0) in %1 su %2 condizioni: %3. Lì gli effetti dicono poco.</translation>
    </message>
    <message>
        <source>The perturbation leaves %1 % of the rates near 0 or 1, many more than intact: effects there are bounded.</source>
        <translation>La perturbazione lascia il %1 % delle frequenze vicino a 0 o 1, molte più che nella rete intatta: lì gli effetti sono limitati.</translation>
    </message>
    <message>
        <source>The perturbation drives %1 % of the rates out of the range that each neuron has in the intact network (by more than 3 s.d.), where it was never trained.</source>
        <translation>La perturbazione porta il %1 % delle frequenze fuori dall&apos;intervallo che ogni neurone ha nella rete intatta (di oltre 3 d.s.), dove non fu mai addestrata.</translation>
    </message>
    <message>
        <source>No inhibitory mask: excitatory and inhibitory neurons are not told apart, and a weight may have either sign.</source>
        <translation>Nessuna maschera inibitoria: neuroni eccitatori e inibitori non sono distinti, e un peso può avere l&apos;uno o l&apos;altro segno.</translation>
    </message>
    <message>
        <source>“%1” multiplies rates by more than %L2: these neurons can then send more than their peak rate, which none was recorded to do.</source>
        <translation>“%1” moltiplica le frequenze per più di %L2: questi neuroni possono così inviare più della loro frequenza di picco, cosa che nessuno ha fatto nella registrazione.</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Attenzione: %1</translation>
    </message>
    <message>
        <source>%1 % of the intact network&apos;s rates are near 0 or 1: saturated neurons hardly answer to anything.</source>
        <translation>Il %1 % delle frequenze della rete intatta è vicino a 0 o 1: i neuroni saturi non rispondono quasi a nulla.</translation>
    </message>
</context>
<context>
    <name>aon::ConditionChoice</name>
    <message>
        <source>Go, executed and observed</source>
        <translation>Go, eseguite e osservate</translation>
    </message>
    <message>
        <source>all contexts</source>
        <translation>tutti i contesti</translation>
    </message>
</context>
<context>
    <name>aon::ConnectivityView</name>
    <message>
        <source>Weights that break the rule of their preset: none, unless the file was made by another program</source>
        <translation>Pesi che violano la regola del loro preset: nessuno, a meno che il file sia di un altro programma</translation>
    </message>
    <message>
        <source>Train a network (Ctrl+T) or open a model to see its weights here.</source>
        <translation>Addestra una rete (Ctrl+T) o apri un modello per vederne qui i pesi.</translation>
    </message>
    <message>
        <source>All signs kept (%1).</source>
        <translation>Tutti i segni rispettati (%1).</translation>
    </message>
    <message>
        <source>by source, Dale</source>
        <translation>per sorgente, Dale</translation>
    </message>
    <message>
        <source>by target, as published</source>
        <translation>per bersaglio, come pubblicato</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weight(s) with a forbidden sign.</source>
        <translation>
            <numerusform>%Ln peso con segno vietato.</numerusform>
            <numerusform>%Ln pesi con segno vietato.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 % of the weights are zero.</source>
        <translation>Il %L1 % dei pesi è zero.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln neuron(s) connected to themselves.</source>
        <translation>
            <numerusform>%Ln neurone connesso a se stesso.</numerusform>
            <numerusform>%Ln neuroni connessi a se stessi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights that act, neuron to neuron</source>
        <translation>Pesi che agiscono, da neurone a neurone</translation>
    </message>
    <message>
        <source>weight (no unit), from source to target</source>
        <translation>peso (senza unità), da sorgente a bersaglio</translation>
    </message>
    <message>
        <source>Mean weight of a connection, × 1000</source>
        <translation>Peso medio di una connessione, × 1000</translation>
    </message>
    <message>
        <source>Sizes of the weights, zeros left out</source>
        <translation>Grandezza dei pesi, zeri esclusi</translation>
    </message>
    <message>
        <source>weight (no unit)</source>
        <translation>peso (senza unità)</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>connessioni</translation>
    </message>
    <message>
        <source>Effective weights of %1 neurons in %2 classes, sources across, targets down.</source>
        <translation>Pesi efficaci di %1 neuroni in %2 classi, sorgenti in orizzontale, bersagli in verticale.</translation>
    </message>
    <message>
        <source>The strongest mean connection is %1 from %2 to %3.</source>
        <translation>La connessione media più forte è %1 da %2 a %3.</translation>
    </message>
    <message>
        <source>Connectivity</source>
        <translation>Connettività</translation>
    </message>
    <message>
        <source>Without a mask excitatory and inhibitory neurons are not told apart; weights of either sign are allowed.</source>
        <translation>Senza maschera i neuroni eccitatori e inibitori non si distinguono; sono ammessi pesi di entrambi i segni.</translation>
    </message>
    <message>
        <source>No inhibitory mask, so there is no sign to keep.</source>
        <translation>Nessuna maschera inibitoria, quindi nessun segno da rispettare.</translation>
    </message>
    <message>
        <source>Weights that act</source>
        <translation>Pesi che agiscono</translation>
    </message>
    <message>
        <source>Mean weight, × 1000</source>
        <translation>Peso medio, × 1000</translation>
    </message>
    <message>
        <source>Mean × 1000</source>
        <translation>Media × 1000</translation>
    </message>
    <message>
        <source>Weights, zeros left out</source>
        <translation>Pesi, senza gli zeri</translation>
    </message>
    <message>
        <source>Weights, no zeros</source>
        <translation>Pesi ≠ 0</translation>
    </message>
    <message>
        <source>from excitatory</source>
        <translation>da eccitatori</translation>
    </message>
    <message>
        <source>from inhibitory</source>
        <translation>da inibitori</translation>
    </message>
    <message>
        <source>no mask: any sign</source>
        <translation>senza maschera: ogni segno</translation>
    </message>
    <message>
        <source>from neuron %1 (%2) to neuron %3 (%4): weight %5 (no unit)</source>
        <translation>dal neurone %1 (%2) al neurone %3 (%4): peso %5 (senza unità)</translation>
    </message>
    <message>
        <source>from %1 to %2: mean weight %3 (no unit), zeros counted</source>
        <translation>da %1 a %2: peso medio %3 (senza unità), zeri compresi</translation>
    </message>
    <message>
        <source>weights %1 to %2: %L3 connections</source>
        <translation>pesi da %1 a %2: %L3 connessioni</translation>
    </message>
    <message numerus="yes">
        <source>Trained weights by area and class – %n neurons</source>
        <translation>
            <numerusform>Pesi addestrati per area e classe – %n neurone</numerusform>
            <numerusform>Pesi addestrati per area e classe – %n neuroni</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights of the intact network; perturbations do not change them here</source>
        <translation>Pesi della rete intatta; qui le perturbazioni non li cambiano</translation>
    </message>
</context>
<context>
    <name>aon::DatasetView</name>
    <message>
        <source>Neurons by area</source>
        <translation>Neuroni per area</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuroni</translation>
    </message>
    <message>
        <source>Inhibitory</source>
        <translation>Inibitori</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Specchio</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condizioni</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condizione</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variabile</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancante</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino a</translation>
    </message>
    <message>
        <source>Neurons by area and class</source>
        <translation>Neuroni per area e classe</translation>
    </message>
    <message>
        <source>Conditions of the protocol</source>
        <translation>Condizioni del protocollo</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>eseguita</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>osservata</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>Synthetic data, made by a recipe, not recorded from an animal.</source>
        <translation>Dati sintetici, fatti secondo una ricetta, non registrati da un animale.</translation>
    </message>
    <message>
        <source>No inhibitory mask: signs of weights are unconstrained.</source>
        <translation>Nessuna maschera inibitoria: i segni dei pesi sono liberi.</translation>
    </message>
    <message>
        <source>No mirror labels: mirror and non-mirror groups do not exist.</source>
        <translation>Nessuna etichetta specchio: i gruppi specchio e non specchio non esistono.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>%1: %L2 neurons (%3), %L4 conditions recorded, %L5 bins each; fingerprint %6.</source>
        <translation>%1: %L2 neuroni (%3), %L4 condizioni registrate, %L5 intervalli ciascuna; impronta %6.</translation>
    </message>
    <message>
        <source>Exc.
mirror</source>
        <translation>Ecc.
specchio</translation>
    </message>
    <message>
        <source>Exc.
non-mirror</source>
        <translation>Ecc.
non specchio</translation>
    </message>
    <message>
        <source>Inh.
mirror</source>
        <translation>Inib.
specchio</translation>
    </message>
    <message>
        <source>Inh.
non-mirror</source>
        <translation>Inib.
non specchio</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Dimostrazione</translation>
    </message>
    <message>
        <source>Rates are trained on, compared and drawn as they were given, one value for each bin of %L1 ms: none is smoothed, scaled or filled in.</source>
        <translation>Le frequenze si addestrano, confrontano e disegnano così come sono state date, un valore per ogni intervallo di %L1 ms: nessuna è lisciata, scalata o completata.</translation>
    </message>
</context>
<context>
    <name>aon::EffectMap</name>
    <message>
        <source>all</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>change of rate (share of peak)</source>
        <translation>variazione di frequenza (quota del picco)</translation>
    </message>
    <message>
        <source>change (share of peak); bold: off the scale</source>
        <translation>variazione (quota del picco); grassetto: fuori scala</translation>
    </message>
</context>
<context>
    <name>aon::EffectTable</name>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Area and classes; a click selects these neurons in every view</source>
        <translation>Area e classi; un clic seleziona questi neuroni in ogni vista</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variaz.</translation>
    </message>
    <message>
        <source>RMS</source>
        <translation>RMS</translation>
    </message>
    <message>
        <source>Root of the mean squared difference perturbed − intact: rises and falls do not cancel</source>
        <translation>Radice della differenza quadratica media perturbata − intatta: aumenti e cali non si annullano</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intatta</translation>
    </message>
    <message>
        <source>Perturbed</source>
        <translation>Perturbata</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>Fit of the intact network to the recording, mean over neurons; 1 is perfect</source>
        <translation>Adattamento della rete intatta alla registrazione, media sui neuroni; 1 è perfetto</translation>
    </message>
    <message>
        <source>R² perturbed</source>
        <translation>R² perturbata</translation>
    </message>
    <message>
        <source>Fit of the perturbed network to the recording, mean over neurons</source>
        <translation>Adattamento della rete perturbata alla registrazione, media sui neuroni</translation>
    </message>
    <message>
        <source>Pinned change</source>
        <translation>Variazione fissata</translation>
    </message>
    <message>
        <source>Change of the pinned result</source>
        <translation>Variazione del risultato fissato</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Neurons counted</source>
        <translation>Neuroni contati</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Esclusi</translation>
    </message>
    <message>
        <source> exc.</source>
        <translation> ecc.</translation>
    </message>
    <message>
        <source> inh.</source>
        <translation> inib.</translation>
    </message>
    <message>
        <source> non-mirror</source>
        <translation> non sp.</translation>
    </message>
    <message>
        <source>Mean of perturbed − intact over neurons, the bins of the window and all conditions, as a share of peak rate. A prediction of the model.</source>
        <translation>Media di perturbato − intatto sui neuroni, i bin della finestra e tutte le condizioni, come quota della frequenza di picco. Una previsione del modello.</translation>
    </message>
    <message>
        <source>Chance from</source>
        <translation>Caso da</translation>
    </message>
    <message>
        <source>2.5 % of the draws of as many random neurons of the same kind change this group by less</source>
        <translation>Il 2,5 % delle estrazioni di altrettanti neuroni casuali dello stesso tipo cambia questo gruppo di meno</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>97.5 % of the draws of as many random neurons of the same kind change this group by less</source>
        <translation>Il 97,5 % delle estrazioni di altrettanti neuroni casuali dello stesso tipo cambia questo gruppo di meno</translation>
    </message>
    <message>
        <source>Share of the draws whose RMS is at least this one&apos;s, corrected for the number of groups (Holm)</source>
        <translation>Quota delle estrazioni il cui RMS è almeno questo, corretta per il numero di gruppi (Holm)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source> mirror</source>
        <translation> specchio</translation>
    </message>
    <message>
        <source>Mean recorded rate, 0 to 1, over the neurons, bins and conditions that were recorded</source>
        <translation>Frequenza media registrata, da 0 a 1, sui neuroni, i bin e le condizioni registrati</translation>
    </message>
    <message>
        <source>Intact there</source>
        <translation>Intatta, stessi dati</translation>
    </message>
    <message>
        <source>Mean rate of the intact network over exactly what was recorded, to be read beside Recorded. Shown where parts of the recording are missing.</source>
        <translation>Frequenza media della rete intatta esattamente su ciò che è stato registrato, da leggere accanto a Registrato. Appare se mancano parti della registrazione.</translation>
    </message>
    <message>
        <source>Mean rate of the intact network over all conditions and bins of the window, 0 to 1</source>
        <translation>Frequenza media della rete intatta su tutte le condizioni e i bin della finestra, da 0 a 1</translation>
    </message>
    <message>
        <source>Mean rate of the perturbed network over all conditions and bins of the window, 0 to 1</source>
        <translation>Frequenza media della rete perturbata su tutte le condizioni e i bin della finestra, da 0 a 1</translation>
    </message>
    <message>
        <source>Holm&apos;s p</source>
        <translation>p di Holm</translation>
    </message>
    <message>
        <source>Neurons of the group whose own rate was imposed, however short the window: left out for the whole trial</source>
        <translation>Neuroni del gruppo la cui frequenza è stata imposta, per quanto breve sia la finestra: esclusi per tutta la prova</translation>
    </message>
    <message>
        <source>Fit R²</source>
        <translation>R² fit</translation>
    </message>
</context>
<context>
    <name>aon::EffectsPanel</name>
    <message>
        <source>Effects by group</source>
        <translation>Effetti per gruppo</translation>
    </message>
    <message>
        <source>Effects by area and class</source>
        <translation>Effetti per area e classe</translation>
    </message>
    <message>
        <source>Mean of perturbed − intact by area and class; red: more, blue: less. A click selects the group.</source>
        <translation>Media di perturbata − intatta per area e classe; rosso: di più, blu: di meno. Un clic seleziona il gruppo.</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Rilascia</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fissa</translation>
    </message>
    <message>
        <source>Unpin result</source>
        <translation>Rilascia risultato</translation>
    </message>
    <message>
        <source>Pin result</source>
        <translation>Fissa risultato</translation>
    </message>
    <message>
        <source>Forget the pinned result (Ctrl+Shift+D)</source>
        <translation>Dimentica il risultato fissato (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Keep this result to compare the next ones with it (Ctrl+D)</source>
        <translation>Tieni questo risultato per confrontarlo con i prossimi (Ctrl+D)</translation>
    </message>
    <message>
        <source>Train a network or open one: then the effect of a perturbation on every group stands here.</source>
        <translation>Addestra una rete o aprine una: allora qui sta l&apos;effetto di una perturbazione su ogni gruppo.</translation>
    </message>
    <message>
        <source>Open the demonstration or a recording and a network: then the effect of a perturbation on every group stands here.</source>
        <translation>Apri la dimostrazione o una registrazione e una rete: allora qui sta l&apos;effetto di una perturbazione su ogni gruppo.</translation>
    </message>
    <message>
        <source>The intact network is shown.</source>
        <translation>È mostrata la rete intatta.</translation>
    </message>
    <message>
        <source>Nothing is perturbed. Tick Silence at a group to see what the model predicts for all others.</source>
        <translation>Nulla è perturbato. Spunta Silenzia a un gruppo per vedere che cosa il modello prevede per tutti gli altri.</translation>
    </message>
    <message>
        <source>Neurons whose own rate is imposed are counted: %1.</source>
        <translation>I neuroni la cui frequenza è imposta sono contati: %1.</translation>
    </message>
    <message>
        <source> %1 (n = %2): change %3, rms %4.</source>
        <translation> %1 (n = %2): variazione %3, rms %4.</translation>
    </message>
    <message>
        <source> Strongest: %1, %2.</source>
        <translation> Il più forte: %1, %2.</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effetti</translation>
    </message>
    <message>
        <source>Count imposed</source>
        <translation>Conta imposti</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Finestra</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Window of the effects</source>
        <translation>Finestra degli effetti</translation>
    </message>
    <message>
        <source>End of the colours of the effects</source>
        <translation>Estremo dei colori degli effetti</translation>
    </message>
    <message>
        <source>Stop, %1 %</source>
        <translation>Ferma, %1 %</translation>
    </message>
    <message>
        <source> No comparison with chance: %1.</source>
        <translation> Nessun confronto con il caso: %1.</translation>
    </message>
    <message>
        <source> Grey: 95 % of %1 draws of as many random neurons of the same kind.</source>
        <translation> Grigio: 95 % di %1 estrazioni di altrettanti neuroni casuali dello stesso tipo.</translation>
    </message>
    <message>
        <source>whole trial</source>
        <translation>prova intera</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>linea di base</translation>
    </message>
    <message>
        <source>%1 (%L2–%L3 s)</source>
        <translation>%1 (%L2–%L3 s)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n neuron(s)</source>
        <translation>
            <numerusform>%1, %n neurone</numerusform>
            <numerusform>%1, %n neuroni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, without %n imposed</source>
        <translation>
            <numerusform>, senza %n imposto</numerusform>
            <numerusform>, senza %n imposti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all conditions</source>
        <translation>%1, tutte le condizioni</translation>
    </message>
    <message>
        <source>intact %1, perturbed %2, change %3, rms %4 (share of peak)</source>
        <translation>intatto %1, perturbato %2, variazione %3, rms %4 (quota del picco)</translation>
    </message>
    <message>
        <source>chance: change %1 to %2, p %3 (Holm)</source>
        <translation>caso: variazione da %1 a %2, p %3 (Holm)</translation>
    </message>
    <message>
        <source>Compare with chance</source>
        <translation>Confronta con il caso</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Perturbed − intact, %1, all conditions: a prediction of the model.</source>
        <translation>Perturbato − intatto, %1, tutte le condizioni: una previsione del modello.</translation>
    </message>
    <message>
        <source>Perturbs as many random neurons of the same area and class, %1 times, and shows where this effect stands among them (whole trial only). Takes seconds to minutes; it goes on in the background.</source>
        <translation>Perturba %1 volte altrettanti neuroni casuali della stessa area e classe, e mostra dove sta questo effetto fra quelli (solo la prova intera). Richiede da secondi a minuti; prosegue in secondo piano.</translation>
    </message>
    <message>
        <source>%1: all its neurons are imposed (%2), so there is no effect of its own to read</source>
        <translation>%1: tutti i suoi neuroni sono imposti (%2), perciò non c’è un suo effetto da leggere</translation>
    </message>
    <message>
        <source> %1: all its neurons are imposed.</source>
        <translation> %1: tutti i suoi neuroni sono imposti.</translation>
    </message>
    <message>
        <source> Only %L1 such groups exist, so p cannot be below %2.</source>
        <translation> Esistono solo %L1 gruppi di questo tipo, quindi p non può scendere sotto %2.</translation>
    </message>
    <message>
        <source>Change of the pinned result.</source>
        <translation>Variazione del risultato fissato.</translation>
    </message>
    <message>
        <source>Neurons that are silenced, scaled or driven change because they were told to; their change is no effect. However short the window, they are left out for the whole trial: every mean is of the same neurons at every moment. Tick to count them. Default: left out.</source>
        <translation>I neuroni silenziati, scalati o pilotati cambiano perché è stato loro imposto; la loro variazione non è un effetto. Per quanto breve sia la finestra, sono esclusi per tutta la prova: ogni media è degli stessi neuroni in ogni momento. Spuntare per contarli. Predefinito: esclusi.</translation>
    </message>
    <message>
        <source>Neurons whose own rate is imposed, however short the window, are left out: %1, for the whole trial. Count imposed includes them.</source>
        <translation>I neuroni la cui frequenza è imposta, per quanto breve sia la finestra, sono esclusi: %1, per tutta la prova. «Conta imposti» li include.</translation>
    </message>
    <message>
        <source>intact %1 (share of peak)</source>
        <translation>intatta %1 (quota del picco)</translation>
    </message>
    <message>
        <source>Change of mean rate by area and class – %1, all conditions</source>
        <translation>Variazione della frequenza media per area e classe – %1, tutte le condizioni</translation>
    </message>
    <message>
        <source>; imposed neurons counted</source>
        <translation>; neuroni imposti contati</translation>
    </message>
    <message>
        <source>; without imposed neurons</source>
        <translation>; senza i neuroni imposti</translation>
    </message>
    <message>
        <source>%1 of the %2 conditions were never recorded: there the network was fitted to nothing.</source>
        <translation>%1 delle %2 condizioni non furono mai registrate: lì la rete non fu adattata a nulla.</translation>
    </message>
    <message>
        <source>Where the colours end, on both sides (share of peak rate). Auto: at the first of 0.05, 0.1, 0.2, 0.5, 1 … that no effect goes beyond; the scale below the picture shows it. A number stays as it is whatever is perturbed, so that one colour is one number; what lies beyond has the colour of the end and a bold number. Default: auto.</source>
        <translation>Dove finiscono i colori, da entrambi i lati (quota della frequenza di picco). Auto: al primo tra 0,05, 0,1, 0,2, 0,5, 1 … che nessun effetto supera; lo mostra la scala sotto la figura. Un numero resta com&apos;è qualunque cosa si perturbi, così che un colore sia un numero; ciò che sta oltre ha il colore dell&apos;estremo e il numero in grassetto. Predefinito: auto.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Over which bins the effects are taken: the whole trial, from one event to the next, or from the first moment at which the perturbation acts to the last, where it does not act all the time; always over all conditions. Default: the whole trial.</source>
        <translation>Su quali bin si calcolano gli effetti: la prova intera, da un evento al successivo, o dal primo momento in cui la perturbazione agisce all’ultimo, se non agisce sempre; sempre su tutte le condizioni. Predefinito: la prova intera.</translation>
    </message>
    <message>
        <source>while perturbed</source>
        <translation>durante la perturbazione</translation>
    </message>
    <message>
        <source>perturbed</source>
        <translation>perturbata</translation>
    </message>
    <message>
        <source>The perturbation acts only in %L1–%L2 s, which the whole trial dilutes: the window “perturbed” has the effect there.</source>
        <translation>La perturbazione agisce solo in %L1–%L2 s e la prova intera ne diluisce l’effetto: la finestra “perturbata” lo mostra lì.</translation>
    </message>
</context>
<context>
    <name>aon::Export</name>
    <message>
        <source>Vector graphics (*.svg)</source>
        <translation>Grafica vettoriale (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Immagine (*.png)</translation>
    </message>
    <message>
        <source>Table of numbers (*.csv)</source>
        <translation>Tabella di numeri (*.csv)</translation>
    </message>
    <message>
        <source>This view has no numbers to export.</source>
        <translation>Questa vista non ha numeri da esportare.</translation>
    </message>
    <message>
        <source>This view has no picture to export.</source>
        <translation>Questa vista non ha un&apos;immagine da esportare.</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Esporta “%1”</translation>
    </message>
    <message>
        <source>Exported %1 to %2.</source>
        <translation>%1: esportato in %2.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
</context>
<context>
    <name>aon::Failures</name>
    <message>
        <source>expected %1</source>
        <translation>atteso: %1</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>trovato: %1</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>atteso: %1, trovato: %2</translation>
    </message>
</context>
<context>
    <name>aon::Filing</name>
    <message>
        <source>Data, models, sessions, protocols (*.mat *.json);;All files (*)</source>
        <translation>Dati, modelli, sessioni, protocolli (*.mat *.json);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Sessions (*.mat)</source>
        <translation>Sessioni (*.mat)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>AON Lab</source>
        <translation>AON Lab</translation>
    </message>
    <message>
        <source>%1[*] — synthetic data — AON Lab</source>
        <translation>%1[*] — dati sintetici — AON Lab</translation>
    </message>
    <message>
        <source>%1[*] — AON Lab</source>
        <translation>%1[*] — AON Lab</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Apri cartella</translation>
    </message>
    <message>
        <source>Opening the demonstration…</source>
        <translation>Apertura della dimostrazione…</translation>
    </message>
    <message>
        <source>the demonstration</source>
        <translation>la dimostrazione</translation>
    </message>
    <message>
        <source>Recovered the session that was not saved.</source>
        <translation>Recuperata la sessione che non era salvata.</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>Aperto: %1.</translation>
    </message>
    <message>
        <source>Save the Session?</source>
        <translation>Salvare la sessione?</translation>
    </message>
    <message>
        <source>They are lost if you discard them.</source>
        <translation>Se le scarti vanno perse.</translation>
    </message>
    <message>
        <source>Save Session</source>
        <translation>Salva sessione</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Salvato: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Its training was interrupted; what it had learned after %n iteration(s) is now the network, and Undo gives back the one before.</source>
        <translation>
            <numerusform>L’addestramento era stato interrotto: ciò che aveva imparato dopo %n iterazione è ora la rete, e Annulla riporta quella di prima.</numerusform>
            <numerusform>L’addestramento era stato interrotto: ciò che aveva imparato dopo %n iterazioni è ora la rete, e Annulla riporta quella di prima.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are changes that are not saved: the network, the perturbations or the pinned run.</source>
        <translation>Ci sono modifiche non salvate: la rete, le perturbazioni o il risultato fissato.</translation>
    </message>
    <message>
        <source>Saved %1, with what the training has learned so far; it goes on.</source>
        <translation>Salvato %1, con ciò che l&apos;addestramento ha imparato finora; esso continua.</translation>
    </message>
    <message>
        <source>Of the history the last %1 steps and %2 earlier networks at most are in the file.</source>
        <translation>Della cronologia il file contiene al massimo gli ultimi %1 passi e %2 reti precedenti.</translation>
    </message>
    <message>
        <source>Started again; what was open is back as it was.</source>
        <translation>Riavviato; ciò che era aperto è di nuovo com&apos;era.</translation>
    </message>
    <message>
        <source>A network is being trained. To go on, the training is stopped, and its best network is what can be saved.</source>
        <translation>Una rete è in addestramento. Per proseguire l&apos;addestramento viene fermato, e ciò che si può salvare è la sua rete migliore.</translation>
    </message>
    <message>
        <source>It is lost if you discard it. Cancel lets the training go on.</source>
        <translation>Se non la si salva va perduta. Annulla lascia continuare l&apos;addestramento.</translation>
    </message>
</context>
<context>
    <name>aon::GroupRows</name>
    <message>
        <source>exc.</source>
        <translation>ecc.</translation>
    </message>
    <message>
        <source>The groups of neurons appear here when a recording is open.</source>
        <translation>I gruppi di neuroni appaiono qui quando è aperta una registrazione.</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silenzia</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Guadagno</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>inh.</source>
        <translation>inib.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Neurons in %1</source>
        <translation>Neuroni in %1</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>Seleziona %1</translation>
    </message>
    <message>
        <source>Select %1 (%2) in every view</source>
        <translation>Seleziona %1 (%2) in ogni vista</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>tutti i gruppi</translation>
    </message>
    <message>
        <source>Gains of exc. and inh. of %1</source>
        <translation>Guadagni di ecc. e inib. di %1</translation>
    </message>
    <message>
        <source>Show the excitatory and inhibitory part of %1 with gains of their own</source>
        <translation>Mostra la parte eccitatoria e quella inibitoria di %1 con guadagni propri</translation>
    </message>
    <message>
        <source>Silence %1</source>
        <translation>Silenzia %1</translation>
    </message>
    <message>
        <source>Gain of %1</source>
        <translation>Guadagno di %1</translation>
    </message>
    <message>
        <source>%1 as a number</source>
        <translation>%1 come numero</translation>
    </message>
    <message>
        <source>All of %1 is silenced by:
%2</source>
        <translation>Tutto %1 è silenziato da:
%2</translation>
    </message>
    <message>
        <source>Silence all of %1. A part is silenced by:
%2</source>
        <translation>Silenzia tutto %1. Una parte è silenziata da:
%2</translation>
    </message>
    <message>
        <source>Silence %1: its neurons send nothing (r = 0). Default: off.</source>
        <translation>Silenzia %1: i suoi neuroni non inviano nulla (r = 0). Predefinito: no.</translation>
    </message>
    <message>
        <source>%1 is silenced: its gain has no effect.</source>
        <translation>%1 è silenziato: il suo guadagno non ha effetto.</translation>
    </message>
    <message>
        <source>The rate of %1 is multiplied by this: 0 to 2 by the slider, up to 1000 as a number; 1 is intact (double click). Gains of overlapping groups multiply.</source>
        <translation>La frequenza di %1 è moltiplicata per questo valore: da 0 a 2 con il cursore, fino a 1000 come numero; 1 è intatto (doppio clic). I guadagni di gruppi sovrapposti si moltiplicano.</translation>
    </message>
    <message>
        <source>Now it is beyond the end of the slider.</source>
        <translation>Ora è oltre la fine del cursore.</translation>
    </message>
</context>
<context>
    <name>aon::GroupsPanel</name>
    <message>
        <source>Perturbations</source>
        <translation>Perturbazioni</translation>
    </message>
    <message>
        <source>Own selection</source>
        <translation>Selezione propria</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Via</translation>
    </message>
    <message>
        <source>Active (%1)</source>
        <translation>Attive (%1)</translation>
    </message>
    <message>
        <source>Nothing is perturbed.</source>
        <translation>Nulla è perturbato.</translation>
    </message>
    <message>
        <source>Acting now: %1.</source>
        <translation>Agisce ora: %1.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>No network yet: Silence and gains are kept, and act once one is trained (Ctrl+T) or opened.</source>
        <translation>Ancora nessuna rete: silenzi e guadagni restano e agiscono quando una è addestrata (Ctrl+T) o aperta.</translation>
    </message>
    <message>
        <source>Training: Silence and gains are kept, and act when it ends.</source>
        <translation>Addestramento in corso: silenzi e guadagni restano e agiscono alla fine.</translation>
    </message>
    <message>
        <source>Training: curves are of the network that learns, intact. Silence and gains act on it when it ends; until then effects are of the network before.</source>
        <translation>Addestramento in corso: le curve sono della rete che impara, intatta. Silenzi e guadagni agiscono su di essa alla fine; fino ad allora gli effetti sono della rete precedente.</translation>
    </message>
    <message>
        <source>The intact network is peeked at; otherwise this acts: %1.</source>
        <translation>Si sbircia la rete intatta; altrimenti agisce: %1.</translation>
    </message>
</context>
<context>
    <name>aon::HeatMapsView</name>
    <message>
        <source>Conditions of the heat maps</source>
        <translation>Condizioni delle mappe</translation>
    </message>
    <message>
        <source>Which conditions the rates are averaged over: one context, or one condition.</source>
        <translation>Su quali condizioni si fa la media delle frequenze: un contesto o una condizione.</translation>
    </message>
    <message>
        <source>Order of the neurons</source>
        <translation>Ordine dei neuroni</translation>
    </message>
    <message>
        <source>Order of the rows within every area, from the top: by the time of the highest rate (of the recording, when there is one), by fit R² (best first), by effect (largest change first).</source>
        <translation>Ordine delle righe in ogni area, dall&apos;alto: per il momento della frequenza più alta (della registrazione, quando c&apos;è), per adattamento R² (il migliore prima), per effetto (la variazione maggiore prima).</translation>
    </message>
    <message>
        <source>time of peak</source>
        <translation>momento del picco</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>adattamento</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>effetto</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordina per</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registrato</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>iterazione %1</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>intatta</translation>
    </message>
    <message>
        <source>perturbed</source>
        <translation>perturbata</translation>
    </message>
    <message>
        <source>perturbed − intact</source>
        <translation>perturbata − intatta</translation>
    </message>
    <message>
        <source>model − recorded</source>
        <translation>modello − registrato</translation>
    </message>
    <message>
        <source>intact − recorded</source>
        <translation>intatta − registrato</translation>
    </message>
    <message>
        <source>time from trial start (s)</source>
        <translation>tempo dall&apos;inizio della prova (s)</translation>
    </message>
    <message>
        <source>time (s)</source>
        <translation>tempo (s)</translation>
    </message>
    <message>
        <source>%1 (share of peak)</source>
        <translation>%1 (quota del picco)</translation>
    </message>
    <message>
        <source>Neuron %1, %2, at %3 s</source>
        <translation>Neurone %1, %2, a %3 s</translation>
    </message>
    <message>
        <source>%1: not recorded</source>
        <translation>%1: non registrato</translation>
    </message>
    <message>
        <source>fit R² %1, all conditions</source>
        <translation>adattamento R² %1, tutte le condizioni</translation>
    </message>
    <message>
        <source>Rates of %1 neurons over time as colours, %2; rows by area, then by %3.</source>
        <translation>Frequenze di %1 neuroni nel tempo come colori, %2; righe per area, poi per %3.</translation>
    </message>
    <message>
        <source>%1: hidden.</source>
        <translation>%1: nascosto.</translation>
    </message>
    <message>
        <source>%1: mean %2, furthest from 0 %3 in neuron %4 at %5 s.</source>
        <translation>%1: media %2, più lontano da 0 %3 nel neurone %4 a %5 s.</translation>
    </message>
    <message>
        <source>No neuron is selected.</source>
        <translation>Nessun neurone è selezionato.</translation>
    </message>
    <message>
        <source>Selected: %1.</source>
        <translation>Selezionati: %1.</translation>
    </message>
    <message>
        <source>Heat maps</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>differenza</translation>
    </message>
    <message>
        <source>rate (share of peak)</source>
        <translation>frequenza (quota del picco)</translation>
    </message>
    <message>
        <source>%1; grey: not recorded</source>
        <translation>%1; grigio: non registrato</translation>
    </message>
    <message>
        <source>%1; %2 % above the end</source>
        <translation>%1; %2 % oltre l’estremo</translation>
    </message>
    <message>
        <source>%1; %2 % above</source>
        <translation>%1; %2 % oltre</translation>
    </message>
    <message>
        <source>%1; %2 % beyond the ends</source>
        <translation>%1; %2 % oltre gli estremi</translation>
    </message>
    <message numerus="yes">
        <source>▬ at the right of a row: the perturbation imposes this rate (%n neuron(s))</source>
        <translation>
            <numerusform>▬ a destra di una riga: la perturbazione impone questa frequenza (%n neurone)</numerusform>
            <numerusform>▬ a destra di una riga: la perturbazione impone questa frequenza (%n neuroni)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (share of peak)</source>
        <translation>%1: %2 (quota del picco)</translation>
    </message>
    <message>
        <source>the perturbation imposes its rate</source>
        <translation>la perturbazione ne impone la frequenza</translation>
    </message>
    <message>
        <source>%1; %2 % beyond</source>
        <translation>%1; %2 % oltre</translation>
    </message>
    <message>
        <source>difference; %1 % beyond</source>
        <translation>differenza; %1 % oltre</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>nascosta</translation>
    </message>
    <message>
        <source>intact (peeking)</source>
        <translation>rete intatta (sbirciata)</translation>
    </message>
    <message numerus="yes">
        <source>Rate of every neuron over time – %1; %n neurons by area, then by %2</source>
        <translation>
            <numerusform>Frequenza di ogni neurone nel tempo – %1; %n neurone per area, poi per %2</numerusform>
            <numerusform>Frequenza di ogni neurone nel tempo – %1; %n neuroni per area, poi per %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Δ; %1 % beyond</source>
        <translation>Δ; %1 % oltre</translation>
    </message>
</context>
<context>
    <name>aon::HistoryPanel</name>
    <message>
        <source>Copy as Command</source>
        <translation>Copia come comando</translation>
    </message>
    <message>
        <source># as opened</source>
        <translation># come aperto</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Every step in the notation of the command line; choose one to go back or forward to it</source>
        <translation>Ogni passo nella notazione della riga di comando; scegline uno per tornarvi</translation>
    </message>
    <message>
        <source>Copy the line that computes what is seen now without the window: aonlab compare … (Ctrl+Shift+C)</source>
        <translation>Copia la riga che calcola ciò che si vede ora senza la finestra: aonlab compare … (Ctrl+Shift+C)</translation>
    </message>
    <message numerus="yes">
        <source>History with %n step(s), %1 of them in force: %2.</source>
        <translation>
            <numerusform>Cronologia con %n passo, %1 in vigore: %2.</numerusform>
            <numerusform>Cronologia con %n passi, %1 in vigore: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>as opened</source>
        <translation>come aperto</translation>
    </message>
</context>
<context>
    <name>aon::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>The window speaks this language from its next start on.</source>
        <translation>La finestra parla questa lingua dal prossimo avvio.</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Riavvia</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Start again now? What is open comes back as it is, saved or not; a training is stopped and can be continued.</source>
        <translation>Riavviare ora? Ciò che è aperto torna com’è, salvato o no; un addestramento viene fermato e si può continuare.</translation>
    </message>
</context>
<context>
    <name>aon::Languages</name>
    <message>
        <source>As the System</source>
        <translation>Come il sistema</translation>
    </message>
</context>
<context>
    <name>aon::LineForm</name>
    <message>
        <source>all conditions</source>
        <translation>tutte le condizioni</translation>
    </message>
    <message>
        <source>Whole trial</source>
        <translation>Prova intera</translation>
    </message>
    <message>
        <source>Window from</source>
        <translation>Finestra da</translation>
    </message>
    <message>
        <source>The perturbation begins here, in seconds from the trial&apos;s start</source>
        <translation>La perturbazione comincia qui, in secondi dall&apos;inizio della prova</translation>
    </message>
    <message>
        <source>Window to</source>
        <translation>Finestra a</translation>
    </message>
    <message>
        <source>The perturbation ends before this moment, in seconds from the trial&apos;s start</source>
        <translation>La perturbazione finisce prima di questo momento, in secondi dall&apos;inizio della prova</translation>
    </message>
    <message>
        <source>Perturb the whole trial</source>
        <translation>Perturba la prova intera</translation>
    </message>
    <message>
        <source>Act from the first step to the last, warm-up included. Default: on. Off: only in a window.</source>
        <translation>Agisci dal primo passo all&apos;ultimo, avvio compreso. Predefinito: sì. No: solo in una finestra.</translation>
    </message>
    <message>
        <source>Conditions of the perturbation</source>
        <translation>Condizioni della perturbazione</translation>
    </message>
    <message>
        <source>The conditions in which the chosen perturbation acts. Default: all.</source>
        <translation>Le condizioni in cui agisce la perturbazione scelta. Predefinito: tutte.</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>All conditions</source>
        <translation>Tutte le condizioni</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Eseguite</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Osservate</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>No-Go</source>
        <translation>No-Go</translation>
    </message>
    <message>
        <source>The end must be after the start, by %1 s or more.</source>
        <translation>La fine deve seguire l&apos;inizio di almeno %1 s.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>La fine deve seguire l&apos;inizio.</translation>
    </message>
</context>
<context>
    <name>aon::LoadingStrip</name>
    <message>
        <source>Reading</source>
        <translation>Lettura</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Give up reading; what is open stays as it is</source>
        <translation>Rinuncia alla lettura; ciò che è aperto resta com&apos;è</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Annulla la lettura</translation>
    </message>
</context>
<context>
    <name>aon::LogView</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>What the program did and found, newest last</source>
        <translation>Ciò che il programma ha fatto e trovato, il più recente in fondo</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Non riuscito: %1</translation>
    </message>
    <message numerus="yes">
        <source>Log with %n line(s).</source>
        <translation>
            <numerusform>Registro con %n riga.</numerusform>
            <numerusform>Registro con %n righe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::MainWindow</name>
    <message>
        <source>Larger text has no room on this screen; close a panel to make room.</source>
        <translation>Un testo più grande non ha posto su questo schermo; chiudere un pannello per fare spazio.</translation>
    </message>
</context>
<context>
    <name>aon::Menus</name>
    <message>
        <source>Show or hide this panel</source>
        <translation>Mostra o nascondi questo pannello</translation>
    </message>
    <message>
        <source>Bring this view to the front</source>
        <translation>Porta questa vista in primo piano</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Apri &amp;recenti</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Strumenti</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Svuota elenco</translation>
    </message>
    <message>
        <source>Language of the window, from the next start on</source>
        <translation>Lingua della finestra, dal prossimo avvio</translation>
    </message>
</context>
<context>
    <name>aon::NeuronMap</name>
    <message>
        <source>Neuron map</source>
        <translation>Mappa dei neuroni</translation>
    </message>
    <message>
        <source>Nothing is open: there are no neurons to show.</source>
        <translation>Nulla è aperto: non ci sono neuroni da mostrare.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>%1 neurons as dots, by area: %2. Brightness: %3, condition %4, at %5 s. Selected: %6. Silenced now: %7.</source>
        <translation>%1 neuroni come punti, per area: %2. Luminosità: %3, condizione %4, a %5 s. Selezionati: %6. Silenziati ora: %7.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>inhibitory</source>
        <translation>inibitorio</translation>
    </message>
    <message>
        <source>excitatory</source>
        <translation>eccitatorio</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>specchio</translation>
    </message>
    <message>
        <source>non-mirror</source>
        <translation>non specchio</translation>
    </message>
    <message>
        <source>type unknown</source>
        <translation>tipo ignoto</translation>
    </message>
    <message>
        <source>Neuron %1, %2, %3</source>
        <translation>Neurone %1, %2, %3</translation>
    </message>
    <message>
        <source>Rate at %1 s: unknown</source>
        <translation>Frequenza a %1 s: ignota</translation>
    </message>
    <message>
        <source>Rate at %1 s: %2 (%3)</source>
        <translation>Frequenza a %1 s: %2 (%3)</translation>
    </message>
    <message>
        <source>Silenced now</source>
        <translation>Silenziato ora</translation>
    </message>
    <message>
        <source>Fit R²: unknown</source>
        <translation>Adattamento R²: ignoto</translation>
    </message>
    <message>
        <source>Fit R²: %1</source>
        <translation>Adattamento R²: %1</translation>
    </message>
    <message>
        <source>Click a neuron or an area&apos;s name, or drag around neurons to select them; Shift adds. Brightness is the firing rate at the time cursor.</source>
        <translation>Clicca un neurone o il nome di un&apos;area, o trascina attorno ai neuroni per selezionarli; Maiusc aggiunge. La luminosità è la frequenza di scarica al cursore del tempo.</translation>
    </message>
    <message>
        <source>Open a recording to see its neurons.</source>
        <translation>Apri una registrazione per vederne i neuroni.</translation>
    </message>
    <message>
        <source>rate 0</source>
        <translation>frequenza 0</translation>
    </message>
    <message>
        <source>1, %1</source>
        <translation>1, %1</translation>
    </message>
    <message>
        <source>× silenced</source>
        <translation>× silenziato</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n neuron(s))</source>
        <translation>
            <numerusform>%1 (%n neurone)</numerusform>
            <numerusform>%1 (%n neuroni)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::NeuronRows</name>
    <message>
        <source>Neuron</source>
        <translation>Neurone</translation>
    </message>
    <message>
        <source>Number in the files, from 1</source>
        <translation>Numero nei file, da 1</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Cortical area</source>
        <translation>Area corticale</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Excitatory or inhibitory, by the inhibitory mask</source>
        <translation>Eccitatorio o inibitorio, secondo la maschera inibitoria</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Specchio</translation>
    </message>
    <message>
        <source>Mirror neuron, by the mirror labels</source>
        <translation>Neurone specchio, secondo le etichette</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>Mean recorded rate, 0 to 1, over what was recorded</source>
        <translation>Frequenza media registrata, da 0 a 1, su ciò che è stato registrato</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intatta</translation>
    </message>
    <message>
        <source>Mean rate in the intact network, 0 to 1</source>
        <translation>Frequenza media nella rete intatta, da 0 a 1</translation>
    </message>
    <message>
        <source>Perturbed</source>
        <translation>Perturbata</translation>
    </message>
    <message>
        <source>Mean rate in the perturbed network, 0 to 1</source>
        <translation>Frequenza media nella rete perturbata, da 0 a 1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variazione</translation>
    </message>
    <message>
        <source>Mean of perturbed − intact over bins and conditions. A prediction of the model.</source>
        <translation>Media di perturbata − intatta su intervalli e condizioni. Una previsione del modello.</translation>
    </message>
    <message>
        <source>RMS</source>
        <translation>RMS</translation>
    </message>
    <message>
        <source>Root of the mean squared difference perturbed − intact</source>
        <translation>Radice della differenza quadratica media perturbata − intatta</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Share of the recorded variance that the intact network explains; 1 is perfect, below 0 is worse than the mean</source>
        <translation>Quota della varianza registrata che la rete intatta spiega; 1 è perfetto, sotto 0 è peggio della media</translation>
    </message>
    <message>
        <source>r</source>
        <translation>r</translation>
    </message>
    <message>
        <source>Pearson correlation of recorded and intact rates, −1 to 1</source>
        <translation>Correlazione di Pearson tra frequenze registrate e intatte, da −1 a 1</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Root of the mean squared error of the intact network, in rates 0 to 1</source>
        <translation>Radice dell&apos;errore quadratico medio della rete intatta, in frequenze da 0 a 1</translation>
    </message>
    <message>
        <source>inhibitory</source>
        <translation>inibitorio</translation>
    </message>
    <message>
        <source>excitatory</source>
        <translation>eccitatorio</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>specchio</translation>
    </message>
    <message>
        <source>non-mirror</source>
        <translation>non specchio</translation>
    </message>
    <message>
        <source>all %1 neurons</source>
        <translation>tutti i %1 neuroni</translation>
    </message>
    <message>
        <source>%1 of %2 neurons</source>
        <translation>%1 di %2 neuroni</translation>
    </message>
    <message>
        <source>no neuron: %1</source>
        <translation>nessun neurone: %1</translation>
    </message>
    <message>
        <source>%1 of %2 neurons, by text</source>
        <translation>%1 di %2 neuroni, per testo</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>silenziato</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>scalato</translation>
    </message>
    <message>
        <source>driven</source>
        <translation>pilotato</translation>
    </message>
    <message>
        <source>Imposed</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>Whether a perturbation imposes the rate of this neuron: then its change is what was asked for, and no effect</source>
        <translation>Se una perturbazione impone la frequenza di questo neurone: allora la sua variazione è ciò che si è chiesto, e non un effetto</translation>
    </message>
    <message>
        <source>there is no column of numbers called “%1” (there are: %2)</source>
        <translation>non c’è una colonna di numeri di nome “%1” (ci sono: %2)</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1” non è un numero</translation>
    </message>
    <message>
        <source>Intact there</source>
        <translation>Intatta, stessi dati</translation>
    </message>
    <message>
        <source>Mean rate of the intact network over exactly what was recorded of this neuron, to be read beside Recorded. Shown where parts of the recording are missing.</source>
        <translation>Frequenza media della rete intatta esattamente su ciò che fu registrato di questo neurone, da leggere accanto a Registrato. Si mostra dove mancano parti della registrazione.</translation>
    </message>
    <message>
        <source>%1 of %2 neurons; none whose rate is imposed, whose change is no effect</source>
        <translation>%1 di %2 neuroni; nessuno la cui frequenza è imposta, la cui variazione non è un effetto</translation>
    </message>
</context>
<context>
    <name>aon::NeuronsView</name>
    <message>
        <source>Use as group</source>
        <translation>Usa come gruppo</translation>
    </message>
    <message>
        <source>All neurons</source>
        <translation>Tutti i neuroni</translation>
    </message>
    <message>
        <source>Select the rows shown here in every view; the panel Groups then offers them as its own selection, to silence, scale or drive</source>
        <translation>Seleziona in ogni vista le righe mostrate qui; il pannello Gruppi le offre poi come selezione propria, da silenziare, scalare o spingere</translation>
    </message>
    <message>
        <source>&amp;Show neurons</source>
        <translation>&amp;Mostra neuroni</translation>
    </message>
    <message>
        <source>Open the demonstration or a recording: its neurons stand here, one row each.</source>
        <translation>Apri la dimostrazione o una registrazione: qui stanno i suoi neuroni, una riga ciascuno.</translation>
    </message>
    <message>
        <source>Table of neurons: %1 of %2 shown, %3 selected.</source>
        <translation>Tabella dei neuroni: %1 di %2 mostrati, %3 selezionati.</translation>
    </message>
    <message>
        <source> Mean recorded rate %1.</source>
        <translation> Frequenza media registrata %1.</translation>
    </message>
    <message>
        <source> Mean R² %1.</source>
        <translation> R² medio %1.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuroni</translation>
    </message>
    <message>
        <source>Hide imposed</source>
        <translation>Nascondi imposti</translation>
    </message>
    <message>
        <source>Leave out the neurons whose rate a perturbation imposes: their change is what was asked for, and no effect. Default: shown, muted.</source>
        <translation>Tralascia i neuroni la cui frequenza è imposta da una perturbazione: la loro variazione è ciò che si è chiesto, e non un effetto. Predefinito: mostrati, attenuati.</translation>
    </message>
    <message>
        <source>A perturbation imposes the rate of this neuron: this number is what was asked for, and no effect.</source>
        <translation>Una perturbazione impone la frequenza di questo neurone: questo numero è ciò che si è chiesto, e non un effetto.</translation>
    </message>
    <message numerus="yes">
        <source>, %n imposed hidden</source>
        <translation>
            <numerusform>, %n imposto nascosto</numerusform>
            <numerusform>, %n imposti nascosti</numerusform>
        </translation>
    </message>
    <message>
        <source> Mean change %1 (perturbed − intact, neurons whose rate is imposed left out, for the whole trial).</source>
        <translation> Variazione media %1 (perturbato − intatto, senza i neuroni di frequenza imposta, per tutta la prova).</translation>
    </message>
    <message>
        <source>Which neurons the table shows: a selection in the notation, numbers, words of a row, or conditions on its numbers: r2 &gt; 0.8, change &lt; -0.05. Return makes them the selection of all views.</source>
        <translation>Quali neuroni mostra la tabella: una selezione nella notazione, numeri, parole di una riga, o condizioni sui suoi numeri: r2 &gt; 0,8, change &lt; -0,05. Invio ne fa la selezione di tutte le viste.</translation>
    </message>
    <message>
        <source>F5 &amp; mirror, 3, 10-24, or R² &gt; 0.8</source>
        <translation>F5 &amp; mirror, 3, 10-24, o R² &gt; 0,8</translation>
    </message>
</context>
<context>
    <name>aon::NotationEdit</name>
    <message>
        <source>at the end</source>
        <translation>alla fine</translation>
    </message>
    <message>
        <source>at “%1”</source>
        <translation>a “%1”</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n neurone</numerusform>
            <numerusform>%n neuroni</numerusform>
        </translation>
    </message>
    <message>
        <source>Neurons in the notation of the command line: an area, mirror, nonmirror, excitatory, inhibitory, all, neurons 3, 10-24, random 20 of …; joined by &amp; (and), | (or), ! (not) and brackets.</source>
        <translation>Neuroni nella notazione della riga di comando: un&apos;area, mirror, nonmirror, excitatory, inhibitory, all, neurons 3, 10-24, random 20 of …; uniti da &amp; (e), | (o), ! (non) e parentesi.</translation>
    </message>
</context>
<context>
    <name>aon::Numbers</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>aon::Opening</name>
    <message>
        <source>%1 and %2 are of the same kind; open only one of them.</source>
        <translation>%1 e %2 sono dello stesso tipo; aprine solo uno.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lettura di %1…</translation>
    </message>
    <message>
        <source>%1 was left aside: it is nothing this program reads.</source>
        <translation>%1 è stato lasciato da parte: non è nulla che questo programma legga.</translation>
    </message>
    <message>
        <source>A mask says nothing alone; open it together with its firing rates.</source>
        <translation>Una maschera da sola non dice nulla; aprila insieme alle sue frequenze di scarica.</translation>
    </message>
    <message>
        <source>The demonstration has its own masks; open firing rates together with this one.</source>
        <translation>La dimostrazione ha le proprie maschere; apri delle frequenze di scarica insieme a questa.</translation>
    </message>
    <message>
        <source>The recording that was open has other neurons or bins than this model; it was closed.</source>
        <translation>La registrazione aperta ha altri neuroni o intervalli rispetto a questo modello; è stata chiusa.</translation>
    </message>
    <message>
        <source>This model was trained on other data (%1) than the recording it is compared with.</source>
        <translation>Questo modello è stato addestrato su altri dati (%1) rispetto alla registrazione con cui è confrontato.</translation>
    </message>
    <message>
        <source>The network of the data before was closed with it.</source>
        <translation>La rete dei dati precedenti è stata chiusa con essi.</translation>
    </message>
    <message>
        <source>Left out, as they name what is not there: %1</source>
        <translation>Tralasciate, perché nominano ciò che non c&apos;è: %1</translation>
    </message>
    <message>
        <source>The recording could not be opened; open its files to go on with it. %1</source>
        <translation>La registrazione non si è potuta aprire; apri i suoi file per continuare. %1</translation>
    </message>
    <message>
        <source>The recording has changed since this was saved (it was %1, it is %2); the network was trained on the old one.</source>
        <translation>La registrazione è cambiata da quando questo è stato salvato (era %1, è %2); la rete è stata addestrata su quella vecchia.</translation>
    </message>
    <message>
        <source>A training was interrupted, and without its recording its network cannot be had: the network is that from before it.</source>
        <translation>Un addestramento è stato interrotto e senza la sua registrazione la sua rete non si può avere: la rete è quella di prima.</translation>
    </message>
    <message>
        <source>A training was interrupted before a state of it was kept that can be used (one is kept about once a minute): it is lost, and the network is that from before it.</source>
        <translation>Un addestramento è stato interrotto prima che ne fosse conservato uno stato utilizzabile (se ne conserva uno circa ogni minuto): è perduto, e la rete è quella di prima.</translation>
    </message>
    <message>
        <source>The history in this file could not be read back, so nothing can be undone; what was open is complete.</source>
        <translation>La cronologia in questo file non si è potuta rileggere, quindi non c&apos;è nulla da annullare; ciò che era aperto è completo.</translation>
    </message>
    <message>
        <source>The pinned run in this file could not be read back; nothing is pinned.</source>
        <translation>Il risultato fissato in questo file non si è potuto rileggere; nulla è fissato.</translation>
    </message>
    <message>
        <source>The protocol “%1” of the recording before is kept, as its conditions and bins are those of this one.</source>
        <translation>Il protocollo “%1” della registrazione precedente resta, perché le sue condizioni e i suoi intervalli sono quelli di questa.</translation>
    </message>
    <message>
        <source>The protocol “%1” of the recording before does not fit this one: “%2” is the protocol now.</source>
        <translation>Il protocollo “%1” della registrazione precedente non è adatto a questa: ora il protocollo è “%2”.</translation>
    </message>
</context>
<context>
    <name>aon::OpeningJob</name>
    <message>
        <source>There is not enough memory to read this.</source>
        <translation>Non c&apos;è abbastanza memoria per leggerlo.</translation>
    </message>
</context>
<context>
    <name>aon::OptionFields</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preset</translation>
    </message>
    <message>
        <source>The model as the paper describes it, or as the public code runs it. Choosing one sets all other options but the seed, the limit and the other endings, and the task when it is a preset&apos;s own.</source>
        <translation>Il modello come lo descrive l&apos;articolo, o come lo esegue il codice pubblico. La scelta imposta tutte le altre opzioni tranne il seme, il limite e le altre conclusioni, e il compito quando è quello di un preset.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasso di apprendimento</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un numero maggiore di 0</translation>
    </message>
    <message>
        <source>Step size of Adam at its highest, without unit.</source>
        <translation>Passo di Adam al suo massimo, senza unità.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Andamento</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>costante</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>coseno</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Avvio</translation>
    </message>
    <message>
        <source>a whole number from 0</source>
        <translation>un numero intero da 0</translation>
    </message>
    <message>
        <source>Iterations over which a cosine schedule rises.</source>
        <translation>Iterazioni in cui un andamento a coseno sale.</translation>
    </message>
    <message>
        <source>Final share</source>
        <translation>Quota finale</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>un numero da 0 a 1</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the last iteration of a cosine schedule.</source>
        <translation>Quota del tasso di apprendimento che resta all&apos;ultima iterazione di un andamento a coseno.</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Norma massima</translation>
    </message>
    <message>
        <source>The gradient is shortened to this length when it is longer; all parameters together, without unit.</source>
        <translation>Il gradiente è accorciato a questa lunghezza quando è più lungo; tutti i parametri insieme, senza unità.</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>a number from 0 to below 1</source>
        <translation>un numero da 0 a meno di 1</translation>
    </message>
    <message>
        <source>Adam: how much of the mean gradient is kept per iteration.</source>
        <translation>Adam: quanto del gradiente medio è mantenuto a ogni iterazione.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Adam: how much of the mean squared gradient is kept per iteration.</source>
        <translation>Adam: quanto del gradiente quadratico medio è mantenuto a ogni iterazione.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Adam: added to the root of the mean squared gradient.</source>
        <translation>Adam: sommato alla radice del gradiente quadratico medio.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perdita</translation>
    </message>
    <message>
        <source>How model and recording are compared: l2, the root of the summed squares, or l1, the mean absolute error.</source>
        <translation>Come si confrontano modello e registrazione: l2, la radice della somma dei quadrati, o l1, l&apos;errore assoluto medio.</translation>
    </message>
    <message>
        <source>a number from 0</source>
        <translation>un numero da 0</translation>
    </message>
    <message>
        <source>Times the length of all weights, added to the loss.</source>
        <translation>Per la lunghezza di tutti i pesi, sommata alla perdita.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>from data</source>
        <translation>dai dati</translation>
    </message>
    <message>
        <source>published</source>
        <translation>pubblicato</translation>
    </message>
    <message>
        <source>Where the weights begin: every neuron at its recorded mean rate, or as the public code does, almost every neuron saturated.</source>
        <translation>Da dove partono i pesi: ogni neurone alla sua frequenza media registrata, o come fa il codice pubblico, quasi ogni neurone saturo.</translation>
    </message>
    <message>
        <source>Start gain</source>
        <translation>Guadagno iniziale</translation>
    </message>
    <message>
        <source>Size of the recurrent weights at the start, divided by the root of the number of neurons.</source>
        <translation>Grandezza dei pesi ricorrenti all&apos;inizio, divisa per la radice del numero di neuroni.</translation>
    </message>
    <message>
        <source>Sign rule</source>
        <translation>Regola dei segni</translation>
    </message>
    <message>
        <source>source</source>
        <translation>sorgente</translation>
    </message>
    <message>
        <source>target</source>
        <translation>bersaglio</translation>
    </message>
    <message>
        <source>Whose class decides the sign of a weight: the neuron that sends (Dale&apos;s principle), or the one that receives (public code).</source>
        <translation>Quale classe decide il segno di un peso: il neurone che invia (principio di Dale) o quello che riceve (codice pubblico).</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Proiezione</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>taglio</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>assoluto</translation>
    </message>
    <message>
        <source>What happens to a weight of the wrong sign: it becomes 0, or it changes its sign.</source>
        <translation>Che cosa succede a un peso di segno sbagliato: diventa 0, o cambia segno.</translation>
    </message>
    <message>
        <source>Initial rate</source>
        <translation>Frequenza iniziale</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoide</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>The rate of every neuron at sample 0: the sigmoid of its bias, or 0.</source>
        <translation>La frequenza di ogni neurone al campione 0: la sigmoide del suo bias, o 0.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tieni</translation>
    </message>
    <message>
        <source>best</source>
        <translation>migliori</translation>
    </message>
    <message>
        <source>last</source>
        <translation>ultimi</translation>
    </message>
    <message>
        <source>Which parameters are the result: those of the lowest loss, or the last.</source>
        <translation>Quali parametri sono il risultato: quelli della perdita più bassa, o gli ultimi.</translation>
    </message>
    <message>
        <source>%1 (paper), %2 (published)</source>
        <translation>%1 (paper), %2 (published)</translation>
    </message>
    <message>
        <source>%1
Range: %2. Default: %3.</source>
        <translation>%1
Intervallo: %2. Predefinito: %3.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>a whole number from 0 to below 2^53</source>
        <translation>un numero intero da 0 a meno di 2^53</translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed gives the same network, bit for bit.</source>
        <translation>Decide tutti i numeri casuali: lo stesso seme dà la stessa rete, bit per bit.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterazioni</translation>
    </message>
    <message>
        <source>a whole number from 0 to 100000000</source>
        <translation>un numero intero da 0 a 100000000</translation>
    </message>
    <message>
        <source>The training ends after so many.</source>
        <translation>L&apos;addestramento finisce dopo tante iterazioni.</translation>
    </message>
    <message>
        <source>Target loss</source>
        <translation>Perdita obiettivo</translation>
    </message>
    <message>
        <source>The training ends when the loss is this or lower; 0: never.</source>
        <translation>L&apos;addestramento finisce quando la perdita è questa o più bassa; 0: mai.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Pazienza</translation>
    </message>
    <message>
        <source>The training ends after so many iterations without a new best; 0: never.</source>
        <translation>L&apos;addestramento finisce dopo tante iterazioni senza un nuovo minimo; 0: mai.</translation>
    </message>
    <message>
        <source>The learning rate over the iterations: always the same, or a short rise and then a decay and half a cosine down.</source>
        <translation>Il tasso di apprendimento lungo le iterazioni: sempre uguale, o una breve salita e poi un decadimento e mezzo coseno in discesa.</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Decadimento</translation>
    </message>
    <message>
        <source>Iterations after which a cosine schedule has fallen by the root of 2 on top of its cosine; 0: the cosine alone.</source>
        <translation>Iterazioni dopo le quali un andamento a coseno è calato della radice di 2 oltre al suo coseno; 0: solo il coseno.</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Centrato</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Whether the recurrent weights learn from rates about their recorded means, or from the rates themselves (public code).</source>
        <translation>Se i pesi ricorrenti imparano dalle frequenze attorno alle loro medie registrate, o dalle frequenze stesse (codice pubblico).</translation>
    </message>
    <message>
        <source>Revive</source>
        <translation>Rinascita</translation>
    </message>
    <message>
        <source>Whether a weight between areas that has become 0 can grow again.</source>
        <translation>Se un peso tra aree che è diventato 0 può ricrescere.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalità</translation>
    </message>
    <message>
        <source>Start tau</source>
        <translation>Tau iniziale</translation>
    </message>
    <message>
        <source>a number above 1 and below 100</source>
        <translation>un numero maggiore di 1 e minore di 100</translation>
    </message>
    <message>
        <source>Time constant that most neurons are near at the start, in steps of the simulation; only with the start from data.</source>
        <translation>Costante di tempo vicina a quella della maggior parte dei neuroni all&apos;inizio, in passi della simulazione; solo con l&apos;inizio dai dati.</translation>
    </message>
</context>
<context>
    <name>aon::OptionsForm</name>
    <message>
        <source>%1: expected %2, found &quot;%3&quot;; it stays %4.</source>
        <translation>%1: atteso %2, trovato &quot;%3&quot;; resta %4.</translation>
    </message>
</context>
<context>
    <name>aon::PathwayForm</name>
    <message>
        <source>Pathway from</source>
        <translation>Via da</translation>
    </message>
    <message>
        <source>AIP</source>
        <translation>AIP</translation>
    </message>
    <message>
        <source>Pathway to</source>
        <translation>Via a</translation>
    </message>
    <message>
        <source>F5 &amp; inhibitory</source>
        <translation>F5 &amp; inhibitory</translation>
    </message>
    <message>
        <source>Pathway gain</source>
        <translation>Guadagno della via</translation>
    </message>
    <message>
        <source>The effective weights are multiplied by this, 0 to 1000; 0 cuts the pathway. Default: 0</source>
        <translation>I pesi efficaci sono moltiplicati per questo, da 0 a 1000; 0 taglia la via. Predefinito: 0</translation>
    </message>
    <message>
        <source>Change pathway</source>
        <translation>Cambia la via</translation>
    </message>
    <message>
        <source>Multiply the weights from these neurons to those by the gain</source>
        <translation>Moltiplica per il guadagno i pesi da questi neuroni a quelli</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Guadagno</translation>
    </message>
</context>
<context>
    <name>aon::PerturbationList</name>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Rimuovi tutte</translation>
    </message>
    <message>
        <source>Active perturbations</source>
        <translation>Perturbazioni attive</translation>
    </message>
    <message>
        <source>What acts on the network now, one line each. Double click or F2 edits a line, Del removes it.</source>
        <translation>Ciò che agisce ora sulla rete, una riga ciascuna. Doppio clic o F2 modifica una riga, Canc la rimuove.</translation>
    </message>
    <message>
        <source>Remove perturbation</source>
        <translation>Rimuovi perturbazione</translation>
    </message>
    <message>
        <source>Remove the chosen line (Del)</source>
        <translation>Rimuovi la riga scelta (Canc)</translation>
    </message>
    <message>
        <source>Remove all perturbations</source>
        <translation>Rimuovi tutte le perturbazioni</translation>
    </message>
    <message>
        <source>Back to the intact network; Undo brings the lines back</source>
        <translation>Torna alla rete intatta; Annulla riporta le righe</translation>
    </message>
    <message>
        <source>“%1” was not taken: %2.</source>
        <translation>“%1” non è stato accettato: %2.</translation>
    </message>
    <message>
        <source>However short its window, the neurons it acts on are left out of means and effects for the whole trial, unless imposed neurons are counted.</source>
        <translation>Per quanto breve sia la sua finestra, i neuroni su cui agisce sono esclusi da medie ed effetti per tutta la prova, a meno che si contino i neuroni imposti.</translation>
    </message>
</context>
<context>
    <name>aon::PlotText</name>
    <message>
        <source>no perturbation</source>
        <translation>nessuna perturbazione</translation>
    </message>
    <message>
        <source>%1, %2 neurons</source>
        <translation>%1, %2 neuroni</translation>
    </message>
    <message>
        <source>%1, all %2 neurons perturbed</source>
        <translation>%1, tutti i %2 neuroni perturbati</translation>
    </message>
    <message>
        <source>%1, %2 unperturbed of %3 neurons</source>
        <translation>%1, %2 non perturbati di %3 neuroni</translation>
    </message>
    <message>
        <source>rate (share of peak); grey: not recorded</source>
        <translation>frequenza (quota del picco); grigio: non registrato</translation>
    </message>
    <message>
        <source>change of rate (share of peak)</source>
        <translation>variazione di frequenza (quota del picco)</translation>
    </message>
    <message>
        <source>%1, recorded</source>
        <translation>%1, registrato</translation>
    </message>
    <message>
        <source>%1, intact</source>
        <translation>%1, intatta</translation>
    </message>
    <message>
        <source>%1, perturbed</source>
        <translation>%1, perturbata</translation>
    </message>
    <message>
        <source>%1, perturbed − intact</source>
        <translation>%1, perturbata − intatta</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>loss: root of the summed squared error of all binned rates, plus the weight penalty</source>
        <translation>perdita: radice della somma degli errori quadratici di tutte le frequenze per intervallo, più la penalità sui pesi</translation>
    </message>
    <message>
        <source>Mean rate by area – %1</source>
        <translation>Frequenza media per area – %1</translation>
    </message>
    <message>
        <source>mean over neurons and objects; shading: standard error over neurons of the recording</source>
        <translation>media su neuroni e oggetti; ombreggiatura: errore standard sui neuroni della registrazione</translation>
    </message>
    <message>
        <source>mean over neurons and objects</source>
        <translation>media su neuroni e oggetti</translation>
    </message>
    <message>
        <source>Every neuron – %1</source>
        <translation>Ogni neurone – %1</translation>
    </message>
    <message>
        <source>mean over objects; rows: neurons by area and time of peak in the first row&apos;s %1</source>
        <translation>media sugli oggetti; righe: neuroni per area e momento del picco in %1 della prima riga</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>registrazione</translation>
    </message>
    <message>
        <source>intact network</source>
        <translation>rete intatta</translation>
    </message>
    <message>
        <source>time from trial start (s)</source>
        <translation>tempo dall&apos;inizio della prova (s)</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>iterazione</translation>
    </message>
    <message>
        <source>loss (log scale)</source>
        <translation>perdita (scala log)</translation>
    </message>
    <message>
        <source>every iteration</source>
        <translation>ogni iterazione</translation>
    </message>
    <message>
        <source>best so far: %1</source>
        <translation>migliore: %1</translation>
    </message>
    <message>
        <source>rate (share of peak)</source>
        <translation>frequenza (quota del picco)</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registrato</translation>
    </message>
    <message>
        <source>model, intact</source>
        <translation>modello, intatto</translation>
    </message>
    <message>
        <source>model, perturbed</source>
        <translation>modello, perturbato</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasso di apprendimento</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fissato</translation>
    </message>
    <message>
        <source>source</source>
        <translation>sorgente</translation>
    </message>
    <message>
        <source>target</source>
        <translation>bersaglio</translation>
    </message>
    <message>
        <source>Open the demonstration or a recording to see something here: File, Open (Ctrl+O), or drop files on the window.</source>
        <translation>Apri la dimostrazione o una registrazione per vedere qualcosa qui: File, Apri (Ctrl+O), o trascina file sulla finestra.</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>n %1 of %2</source>
        <translation>n %1 di %2</translation>
    </message>
    <message>
        <source>R² %1</source>
        <translation>R² %1</translation>
    </message>
    <message>
        <source>change</source>
        <translation>variazione</translation>
    </message>
    <message>
        <source>rate
(share of peak)</source>
        <translation>frequenza
(quota del picco)</translation>
    </message>
    <message>
        <source>Δ</source>
        <comment>change, where space is small</comment>
        <translation>Δ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>distance (1: as between conditions)</source>
        <translation>distanza (1: come tra condizioni)</translation>
    </message>
    <message>
        <source>Distance of perturbed from intact</source>
        <translation>Distanza della perturbata dalla intatta</translation>
    </message>
    <message>
        <source>PC %1 (%2 % of variance)</source>
        <translation>PC %1 (%2 % della varianza)</translation>
    </message>
    <message>
        <source>mean R² of area</source>
        <translation>R² medio dell&apos;area</translation>
    </message>
    <message>
        <source>n %1, %2 imposed</source>
        <translation>n %1, %2 imposti</translation>
    </message>
    <message>
        <source>%1 at %2 s (%3)</source>
        <translation>%1 a %2 s (%3)</translation>
    </message>
    <message>
        <source>%1: not recorded</source>
        <translation>%1: non registrato</translation>
    </message>
    <message>
        <source>%1: %2 ± %3</source>
        <translation>%1: %2 ± %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>perturbed − intact</source>
        <translation>perturbato − intatto</translation>
    </message>
    <message>
        <source>Distance from intact</source>
        <translation>Distanza dall’intatta</translation>
    </message>
    <message>
        <source>time (s)</source>
        <translation>tempo (s)</translation>
    </message>
    <message>
        <source>(share of peak)</source>
        <translation>(quota del picco)</translation>
    </message>
    <message>
        <source>rate
(share)</source>
        <translation>frequenza
(quota)</translation>
    </message>
    <message>
        <source>n %1, all imposed</source>
        <translation>n %1, tutti imposti</translation>
    </message>
    <message>
        <source>share of peak rate, mean ± s.e.m.; bins of %L1 ms, not smoothed</source>
        <translation>quota della frequenza di picco, media ± e.s.m.; intervalli di %L1 ms, non lisciati</translation>
    </message>
    <message>
        <source>gradient norm (log scale)</source>
        <translation>norma del gradiente (scala log)</translation>
    </message>
    <message>
        <source>share of peak rate; bins of %L1 ms, not smoothed</source>
        <translation>quota della frequenza di picco; intervalli di %L1 ms, non lisciati</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perdita</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>norma del gradiente</translation>
    </message>
    <message>
        <source>95 % of random draws, at this moment: %1 to %2</source>
        <translation>95 % delle estrazioni casuali, in questo istante: da %1 a %2</translation>
    </message>
    <message>
        <source>chance 95 %</source>
        <translation>caso 95 %</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>nascosta</translation>
    </message>
    <message>
        <source>▲ %1: up to %2</source>
        <translation>▲ %1: fino a %2</translation>
    </message>
    <message>
        <source>▲ up to %1</source>
        <translation>▲ fino a %1</translation>
    </message>
    <message>
        <source>▲ up to +%1</source>
        <translation>▲ fino a +%1</translation>
    </message>
    <message>
        <source>▼ down to −%1</source>
        <translation>▼ fino a −%1</translation>
    </message>
    <message>
        <source>best %1</source>
        <comment>loss, where space is small</comment>
        <translation>migl. %1</translation>
    </message>
</context>
<context>
    <name>aon::ProtocolTables</name>
    <message>
        <source>A number was expected, found “%1”.</source>
        <translation>Era atteso un numero, trovato “%1”.</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>eseguita</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>osservata</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>No-Go</source>
        <translation>No-Go</translation>
    </message>
    <message>
        <source>There is no input named “%1”.</source>
        <translation>Non c&apos;è un ingresso chiamato “%1”.</translation>
    </message>
    <message>
        <source>“%1” or “%2” was expected, found “%3”.</source>
        <translation>Era atteso “%1” o “%2”, trovato “%3”.</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to edit it</source>
        <translation>Fai doppio clic su una cella, o premi F2, per modificarla</translation>
    </message>
    <message>
        <source>A variable such as FR3 was expected, found “%1”.</source>
        <translation>Era attesa una variabile come FR3, trovato “%1”.</translation>
    </message>
</context>
<context>
    <name>aon::ProtocolView</name>
    <message>
        <source>Events</source>
        <translation>Eventi</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Tempo (s)</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Ingressi</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Spento</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>Ampiezza</translation>
    </message>
    <message>
        <source>Conditions of the task</source>
        <translation>Condizioni del compito</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condizione</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Segnale</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>Registrata come</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predefinito</translation>
    </message>
    <message>
        <source>Back to the task of the preset chosen for training</source>
        <translation>Torna al compito del preset scelto per l&apos;addestramento</translation>
    </message>
    <message>
        <source>Load protocol…</source>
        <translation>Carica protocollo…</translation>
    </message>
    <message>
        <source>Read a protocol from a JSON file</source>
        <translation>Leggi un protocollo da un file JSON</translation>
    </message>
    <message>
        <source>Save protocol…</source>
        <translation>Salva protocollo…</translation>
    </message>
    <message>
        <source>Write this protocol as a JSON file, for --protocol</source>
        <translation>Scrivi questo protocollo come file JSON, per --protocol</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenza</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>From an event to its input (s); 0.1 in the paper&apos;s task</source>
        <translation>Da un evento al suo ingresso (s); 0,1 nel compito dell&apos;articolo</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Levigatura</translation>
    </message>
    <message>
        <source>Width (sigma) of the Gaussian that smooths every input (s); 0.1</source>
        <translation>Larghezza (sigma) della gaussiana che leviga ogni ingresso (s); 0,1</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rumore</translation>
    </message>
    <message>
        <source>Standard deviation of the noise of every input and step (no unit); 0.005</source>
        <translation>Deviazione standard del rumore di ogni ingresso e passo (senza unità); 0,005</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Avvio</translation>
    </message>
    <message>
        <source>Simulated before the trial starts (s); 0.5</source>
        <translation>Simulato prima che la prova cominci (s); 0,5</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condizioni</translation>
    </message>
    <message>
        <source>Task of the next training; the open network was trained on another.</source>
        <translation>Compito del prossimo addestramento; la rete aperta è stata addestrata su un altro.</translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Compito: %1</translation>
    </message>
    <message>
        <source>Inputs of %1 (%2), without noise</source>
        <translation>Ingressi di %1 (%2), senza rumore</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>eseguita</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>osservata</translation>
    </message>
    <message>
        <source>input, 0 to 1</source>
        <translation>ingresso, da 0 a 1</translation>
    </message>
    <message>
        <source>%1 at %L2 s</source>
        <translation>%1 a %L2 s</translation>
    </message>
    <message>
        <source>Task “%1”: %L2 conditions, %L3 inputs, steps of %L4 ms, bins of %L5 ms, trial of %L6 s after %L7 s of warm-up; %8; latency %L9 s.</source>
        <translation>Compito “%1”: %L2 condizioni, %L3 ingressi, passi di %L4 ms, intervalli di %L5 ms, prova di %L6 s dopo %L7 s di avvio; %8; latenza %L9 s.</translation>
    </message>
    <message>
        <source>Load a protocol</source>
        <translation>Carica un protocollo</translation>
    </message>
    <message>
        <source>Protocols (*.json)</source>
        <translation>Protocolli (*.json)</translation>
    </message>
    <message>
        <source>Save the protocol</source>
        <translation>Salva il protocollo</translation>
    </message>
    <message>
        <source>Saved the protocol as %1.</source>
        <translation>Protocollo salvato come %1.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocollo</translation>
    </message>
    <message>
        <source>As the network gets them: switched %L1 s after the event (latency), then smoothed by a Gaussian of sigma %L2 s, so edges begin before.</source>
        <translation>Come li riceve la rete: commutati %L1 s dopo l’evento (latenza), poi lisciati con una gaussiana di sigma %L2 s, perciò i fronti iniziano prima.</translation>
    </message>
    <message>
        <source>Latency %L1 s, smoothed by a Gaussian of sigma %L2 s: edges begin before.</source>
        <translation>Latenza %L1 s, lisciati con una gaussiana di sigma %L2 s: i fronti iniziano prima.</translation>
    </message>
    <message>
        <source>latency %L1 s, smoothed %L2 s</source>
        <translation>latenza %L1 s, lisciati %L2 s</translation>
    </message>
    <message>
        <source>%1 at %2 s: %3 (no unit)</source>
        <translation>%1 a %2 s: %3 (senza unità)</translation>
    </message>
    <message>
        <source>Parts of the protocol</source>
        <translation>Parti del protocollo</translation>
    </message>
    <message>
        <source>Events and timing</source>
        <translation>Eventi e tempi</translation>
    </message>
    <message>
        <source>%1; all others are 0</source>
        <translation>%1; tutti gli altri sono 0</translation>
    </message>
    <message>
        <source>Task of the next training</source>
        <translation>Compito del prossimo addestramento</translation>
    </message>
    <message>
        <source>Inputs of the task “%1” over time</source>
        <translation>Ingressi del compito «%1» nel tempo</translation>
    </message>
</context>
<context>
    <name>aon::RatesNow</name>
    <message>
        <source>no rates</source>
        <translation>nessuna frequenza</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registrato</translation>
    </message>
    <message>
        <source>intact network</source>
        <translation>rete intatta</translation>
    </message>
    <message>
        <source>perturbed network</source>
        <translation>rete perturbata</translation>
    </message>
</context>
<context>
    <name>aon::RatesSource</name>
    <message>
        <source>The network is being simulated…</source>
        <translation>La rete viene simulata…</translation>
    </message>
    <message>
        <source>The recording has not the bins of the protocol, so nothing of it can be drawn here: load its protocol in the view Protocol.</source>
        <translation>La registrazione non ha gli intervalli del protocollo, quindi qui non se ne può disegnare nulla: carica il suo protocollo nella vista Protocollo.</translation>
    </message>
    <message>
        <source>in training, %1</source>
        <translation>in addestramento, %1</translation>
    </message>
</context>
<context>
    <name>aon::RatesView</name>
    <message>
        <source>Conditions of the rates</source>
        <translation>Condizioni delle frequenze</translation>
    </message>
    <message>
        <source>Which conditions the rates are averaged over: contexts side by side, one context, or one condition.</source>
        <translation>Su quali condizioni si fa la media delle frequenze: contesti affiancati, un contesto o una condizione.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>largest change %1 at %2 s</source>
        <translation>variazione massima %1 a %2 s</translation>
    </message>
    <message>
        <source>fit R² %1</source>
        <translation>adattamento R² %1</translation>
    </message>
    <message>
        <source>Mean rates over time, as shares of each neuron&apos;s peak; numbers are means over the trial.</source>
        <translation>Frequenze medie nel tempo, come quote del picco di ogni neurone; i numeri sono medie sulla prova.</translation>
    </message>
    <message>
        <source>The model is the network in training, iteration %1.</source>
        <translation>Il modello è la rete in addestramento, iterazione %1.</translation>
    </message>
    <message>
        <source>The time cursor is at %1 s.</source>
        <translation>Il cursore del tempo è a %1 s.</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Frequenze</translation>
    </message>
    <message>
        <source>Count imposed neurons</source>
        <translation>Conta i neuroni imposti</translation>
    </message>
    <message>
        <source>mean ± s.e.m.</source>
        <translation>media ± e.s.m.</translation>
    </message>
    <message>
        <source>mean ± s.e.m. over the same neurons in every curve</source>
        <translation>media ± e.s.m. sugli stessi neuroni in ogni curva</translation>
    </message>
    <message numerus="yes">
        <source>%1, with the %n whose rate is imposed</source>
        <translation>
            <numerusform>%1, con %n di frequenza imposta</numerusform>
            <numerusform>%1, con i %n di frequenza imposta</numerusform>
        </translation>
    </message>
    <message>
        <source>Curves are the %1.</source>
        <translation>Le curve sono: %1.</translation>
    </message>
    <message>
        <source>mean ± s.e.m.; all neurons of %1 are imposed, so there is no effect of their own to read</source>
        <translation>media ± e.s.m.; tutti i neuroni di %1 sono imposti: non c’è un loro effetto da leggere</translation>
    </message>
    <message>
        <source>mean ± s.e.m.; all of %1 imposed, no effect of their own</source>
        <translation>media ± e.s.m.; %1: tutti imposti, nessun loro effetto</translation>
    </message>
    <message>
        <source>%1, %2 (n %3 of %4): %5.</source>
        <translation>%1, %2 (n %3 di %4): %5.</translation>
    </message>
    <message>
        <source>Recorded rates are as they were given; no rate is smoothed.</source>
        <translation>Le frequenze registrate sono come sono state date; nessuna frequenza è lisciata.</translation>
    </message>
    <message>
        <source>neuron %1</source>
        <translation>neurone %1</translation>
    </message>
    <message numerus="yes">
        <source>%n neurons</source>
        <translation>
            <numerusform>%n neurone</numerusform>
            <numerusform>%n neuroni</numerusform>
        </translation>
    </message>
    <message>
        <source>rates of one neuron, itself imposed: no effect of its own to read</source>
        <translation>frequenze di un neurone, imposte: nessun effetto proprio da leggere</translation>
    </message>
    <message>
        <source>rates of one neuron</source>
        <translation>frequenze di un neurone</translation>
    </message>
    <message>
        <source>%1; R²: fit of each single neuron by the intact network, averaged</source>
        <translation>%1; R²: media di quanto la rete intatta riproduce ogni singolo neurone</translation>
    </message>
    <message>
        <source>Neurons that are silenced, scaled or driven do what they were told to. Left out, they are left out of recorded, intact and perturbed alike, and for the whole trial however short the window: a mean is of the same neurons at every moment. Counted, they are counted in all three. Default: left out.</source>
        <translation>I neuroni silenziati, scalati o pilotati fanno ciò che è stato loro imposto. Se esclusi, lo sono da registrato, intatto e perturbato allo stesso modo, e per tutta la prova per quanto breve sia la finestra: una media è degli stessi neuroni in ogni momento. Se contati, lo sono in tutti e tre. Predefinito: esclusi.</translation>
    </message>
    <message numerus="yes">
        <source>%1, without the %n whose rate is imposed: left out for the whole trial, however short the window</source>
        <translation>
            <numerusform>%1, senza %n di frequenza imposta: escluso per tutta la prova, per quanto breve sia la finestra</numerusform>
            <numerusform>%1, senza i %n di frequenza imposta: esclusi per tutta la prova, per quanto breve sia la finestra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean ± s.e.m., without the %n imposed (for the whole trial)</source>
        <translation>
            <numerusform>media ± e.s.m., senza %n imposto (per tutta la prova)</numerusform>
            <numerusform>media ± e.s.m., senza i %n imposti (per tutta la prova)</numerusform>
        </translation>
    </message>
    <message>
        <source>intact (peeking); rates of one neuron</source>
        <translation>rete intatta (sbirciata); frequenze di un neurone</translation>
    </message>
    <message>
        <source>intact (peeking); mean ± s.e.m. over the same neurons as before</source>
        <translation>rete intatta (sbirciata); media ± e.s.m. sugli stessi neuroni di prima</translation>
    </message>
    <message>
        <source>intact (peeking)</source>
        <translation>rete intatta (sbirciata)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n neurons)</source>
        <translation>
            <numerusform>%1 (%n neurone)</numerusform>
            <numerusform>%1 (%n neuroni)</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean rates of %1 – %2</source>
        <translation>Frequenze medie di %1 – %2</translation>
    </message>
    <message>
        <source>The band behind the change holds 95 % of the draws of as many random neurons of the same kind, at every moment by itself: about one moment in twenty lies outside by chance alone.</source>
        <translation>La fascia dietro la variazione contiene il 95 % delle estrazioni di altrettanti neuroni casuali dello stesso tipo, in ogni istante preso da solo: circa un istante su venti ne esce per puro caso.</translation>
    </message>
    <message numerus="yes">
        <source>%1, without the %n that this or the pinned run imposes; so fewer than in Effects, and no chance band</source>
        <translation>
            <numerusform>%1, senza %n neurone imposto da questa esecuzione o da quella fissata; quindi meno che in Effetti, e nessuna fascia del caso</numerusform>
            <numerusform>%1, senza i %n imposti da questa esecuzione o da quella fissata; quindi meno che in Effetti, e nessuna fascia del caso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean ± s.e.m., without the %n imposed here or in the pinned run</source>
        <translation>
            <numerusform>media ± e.s.m., senza %n imposto qui o nell&apos;esecuzione fissata</numerusform>
            <numerusform>media ± e.s.m., senza i %n imposti qui o nell&apos;esecuzione fissata</numerusform>
        </translation>
    </message>
    <message>
        <source>In %1, %2 rates go beyond the axis: %3.</source>
        <translation>In %1, %2 le frequenze vanno oltre l&apos;asse: %3.</translation>
    </message>
    <message>
        <source>In %1, %2 the change goes beyond its axis: %3.</source>
        <translation>In %1, %2 la variazione va oltre il suo asse: %3.</translation>
    </message>
    <message>
        <source>%1 and in the conditions that were recorded of them</source>
        <translation>%1 e nelle condizioni in cui furono registrati</translation>
    </message>
</context>
<context>
    <name>aon::Recovery</name>
    <message>
        <source>The session cannot be kept for recovery: %1</source>
        <translation>La sessione non può essere conservata per il recupero: %1</translation>
    </message>
    <message>
        <source>Session: %1</source>
        <translation>Sessione: %1</translation>
    </message>
    <message>
        <source>Session: %1, saved in no file yet</source>
        <translation>Sessione: %1, non ancora salvata in un file</translation>
    </message>
    <message>
        <source>Kept as of: %1</source>
        <translation>Conservata alle: %1</translation>
    </message>
    <message>
        <source>A training was running.</source>
        <translation>Era in corso un addestramento.</translation>
    </message>
    <message>
        <source>Last step: %1</source>
        <translation>Ultimo passo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n older session(s) of this kind would be discarded with it.</source>
        <translation>
            <numerusform>Con essa verrebbe scartata %n sessione meno recente.</numerusform>
            <numerusform>Con essa verrebbero scartate %n sessioni meno recenti.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::Replay</name>
    <message>
        <source>Save the session first: the command line reads the network from a file, and it is in none yet.</source>
        <translation>Prima salva la sessione: la riga di comando legge la rete da un file, e ancora non è in nessuno.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiato: %1</translation>
    </message>
    <message>
        <source>compare computes the whole trial; the window showed the effects of %1</source>
        <translation>compare calcola la prova intera; la finestra mostrava gli effetti di %1</translation>
    </message>
    <message>
        <source>The command is about the network from before the training that runs.</source>
        <translation>Il comando riguarda la rete di prima dell&apos;addestramento in corso.</translation>
    </message>
    <message>
        <source>Changes of protocol or options since are for the next training: the command&apos;s file holds the network as it was trained.</source>
        <translation>Le modifiche successive a protocollo o opzioni valgono per il prossimo addestramento: il file del comando contiene la rete così come è stata addestrata.</translation>
    </message>
    <message>
        <source>Save the session first: the command line reads the network from a file, and %1 is gone.</source>
        <translation>Salva prima la sessione: la riga di comando legge la rete da un file, e %1 non c&apos;è più.</translation>
    </message>
</context>
<context>
    <name>aon::RowText</name>
    <message>
        <source>mirror</source>
        <translation>specchio</translation>
    </message>
    <message>
        <source>non-mirror</source>
        <translation>non specchio</translation>
    </message>
    <message>
        <source>exc.</source>
        <translation>ecc.</translation>
    </message>
    <message>
        <source>inh.</source>
        <translation>inib.</translation>
    </message>
</context>
<context>
    <name>aon::RunWords</name>
    <message>
        <source>preset %1</source>
        <translation>preset %1</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>rete intatta</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <translation>fissato: %1</translation>
    </message>
    <message>
        <source>Pinned: %1, of the network that is shown.</source>
        <translation>Fissato: %1, della rete mostrata.</translation>
    </message>
    <message>
        <source>(earlier network)</source>
        <translation>(rete precedente)</translation>
    </message>
    <message>
        <source>Pinned: %1, of an earlier network (%2), not of the one that is shown.</source>
        <translation>Fissato: %1, di una rete precedente (%2), non di quella mostrata.</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Dimostrazione</translation>
    </message>
    <message>
        <source>%1 (synthetic data)</source>
        <translation>%1 (dati sintetici)</translation>
    </message>
    <message>
        <source>data: %1</source>
        <translation>dati: %1</translation>
    </message>
    <message>
        <source>network: %1</source>
        <translation>rete: %1</translation>
    </message>
    <message>
        <source>Intact network</source>
        <translation>Rete intatta</translation>
    </message>
    <message>
        <source>Perturbed (a prediction of the model): %1</source>
        <translation>Perturbato (una previsione del modello): %1</translation>
    </message>
    <message>
        <source>preset %1, seed %2, iteration %3</source>
        <translation>preset %1, seme %2, iterazione %3</translation>
    </message>
</context>
<context>
    <name>aon::SelectionForm</name>
    <message>
        <source>Own selection</source>
        <translation>Selezione propria</translation>
    </message>
    <message>
        <source>F5 &amp; mirror &amp; !inhibitory</source>
        <translation>F5 &amp; mirror &amp; !inhibitory</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleziona</translation>
    </message>
    <message>
        <source>Select own selection</source>
        <translation>Seleziona la selezione propria</translation>
    </message>
    <message>
        <source>Show these neurons in every view</source>
        <translation>Mostra questi neuroni in ogni vista</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silenzia</translation>
    </message>
    <message>
        <source>Silence own selection</source>
        <translation>Silenzia la selezione propria</translation>
    </message>
    <message>
        <source>These neurons send nothing (r = 0)</source>
        <translation>Questi neuroni non inviano nulla (r = 0)</translation>
    </message>
    <message>
        <source>Scale ×</source>
        <translation>Scala ×</translation>
    </message>
    <message>
        <source>Scale own selection</source>
        <translation>Scala la selezione propria</translation>
    </message>
    <message>
        <source>The rates of these neurons are multiplied by the gain</source>
        <translation>Le frequenze di questi neuroni sono moltiplicate per il guadagno</translation>
    </message>
    <message>
        <source>Drive +</source>
        <translation>Spinta +</translation>
    </message>
    <message>
        <source>Drive own selection</source>
        <translation>Spingi la selezione propria</translation>
    </message>
    <message>
        <source>The drive is added to the input of these neurons</source>
        <translation>La spinta si aggiunge all&apos;ingresso di questi neuroni</translation>
    </message>
    <message>
        <source>Gain of own selection</source>
        <translation>Guadagno della selezione propria</translation>
    </message>
    <message>
        <source>Gain, 0 to 1000; 1 is intact. Default: 0.5</source>
        <translation>Guadagno, da 0 a 1000; 1 è intatto. Predefinito: 0,5</translation>
    </message>
    <message>
        <source>Drive of own selection</source>
        <translation>Spinta della selezione propria</translation>
    </message>
    <message>
        <source>Drive inside the sigmoid, −1000 to 1000; 0 is intact. Default: 0.3</source>
        <translation>Spinta dentro la sigmoide, da −1000 a 1000; 0 è intatto. Predefinito: 0,3</translation>
    </message>
    <message>
        <source>A whole perturbation: Return makes it act.</source>
        <translation>È una perturbazione intera: Invio la applica.</translation>
    </message>
    <message>
        <source>As a perturbation: %1. Here stand neurons, such as F5 &amp; mirror, or a whole line, such as silence: F5 &amp; mirror.</source>
        <translation>Come perturbazione: %1. Qui si scrivono neuroni, come F5 &amp; mirror, o una riga intera, come silence: F5 &amp; mirror.</translation>
    </message>
</context>
<context>
    <name>aon::Sentences</name>
    <message>
        <source>expected a colon</source>
        <translation>attesi i due punti</translation>
    </message>
    <message>
        <source>expected &amp;, | or -&gt; and the targets of the pathway</source>
        <translation>attesi &amp;, | oppure -&gt; e i bersagli della via</translation>
    </message>
    <message>
        <source>expected in or the end of the line</source>
        <translation>attesi in o la fine della riga</translation>
    </message>
    <message>
        <source>expected the end of the line</source>
        <translation>attesa la fine della riga</translation>
    </message>
    <message>
        <source>expected &amp;, |, @, in or the end of the line</source>
        <translation>attesi &amp;, |, @, in o la fine della riga</translation>
    </message>
    <message>
        <source>expected a comma, @ or the end of the line</source>
        <translation>attesi una virgola, @ o la fine della riga</translation>
    </message>
    <message>
        <source>expected &amp;, | or the end of the line</source>
        <translation>attesi &amp;, | o la fine della riga</translation>
    </message>
    <message>
        <source>expected &amp;, | or a closing bracket</source>
        <translation>attesi &amp;, | o una parentesi chiusa</translation>
    </message>
    <message>
        <source>expected a gain from 0 to 1000, for example 0.5</source>
        <translation>atteso un guadagno da 0 a 1000, per esempio 0.5</translation>
    </message>
    <message>
        <source>expected a gain from 0 to 1000, 0 to cut the pathway</source>
        <translation>atteso un guadagno da 0 a 1000, 0 per tagliare la via</translation>
    </message>
    <message>
        <source>expected a drive from -1000 to 1000, for example +0.3</source>
        <translation>attesa una spinta da -1000 a 1000, per esempio +0.3</translation>
    </message>
    <message>
        <source>expected silence, scale, drive or pathway</source>
        <translation>attesa una delle parole silence, scale, drive, pathway</translation>
    </message>
    <message>
        <source>expected a time in seconds from the trial&apos;s start</source>
        <translation>atteso un tempo in secondi dall&apos;inizio della prova</translation>
    </message>
    <message>
        <source>expected a time in seconds from the trial&apos;s start, at most a million</source>
        <translation>atteso un tempo in secondi dall&apos;inizio della prova, al massimo un milione</translation>
    </message>
    <message>
        <source>expected .. and the time at which the window ends</source>
        <translation>attesi .. e il tempo in cui finisce la finestra</translation>
    </message>
    <message>
        <source>expected a time after the window&apos;s begin at %1</source>
        <translation>atteso un tempo dopo l&apos;inizio della finestra, che è a %1</translation>
    </message>
    <message>
        <source>expected a condition: executed, observed, go, nogo or a name of the protocol</source>
        <translation>attesa una condizione: executed, observed, go, nogo o un nome del protocollo</translation>
    </message>
    <message>
        <source>there is no condition %1; conditions are %2</source>
        <translation>non c&apos;è la condizione %1; le condizioni sono %2</translation>
    </message>
    <message>
        <source>expected at most %1 operators</source>
        <translation>attesi al massimo %1 operatori</translation>
    </message>
    <message>
        <source>expected at most %1 selections inside each other</source>
        <translation>attese al massimo %1 selezioni l&apos;una dentro l&apos;altra</translation>
    </message>
    <message>
        <source>expected neurons: an area (%1), mirror, nonmirror, excitatory, inhibitory, all, neurons, random, ! or (</source>
        <translation>attesi dei neuroni: un&apos;area (%1), mirror, nonmirror, excitatory, inhibitory, all, neurons, random, ! o (</translation>
    </message>
    <message>
        <source>expected neurons before the word %1</source>
        <translation>attesi dei neuroni prima della parola %1</translation>
    </message>
    <message>
        <source>expected the number of a neuron, from 1</source>
        <translation>atteso il numero di un neurone, da 1</translation>
    </message>
    <message>
        <source>expected how many neurons, for example 20 or 25%</source>
        <translation>atteso quanti neuroni, per esempio 20 o 25%</translation>
    </message>
    <message>
        <source>expected the word %1</source>
        <translation>attesa la parola %1</translation>
    </message>
    <message>
        <source>expected a seed, a whole number from 0</source>
        <translation>atteso un seme, un numero intero da 0</translation>
    </message>
    <message>
        <source>expected a decimal point, not a comma</source>
        <translation>atteso un punto decimale, non una virgola</translation>
    </message>
    <message>
        <source>expected a number that is not too large or too small</source>
        <translation>atteso un numero non troppo grande né troppo piccolo</translation>
    </message>
    <message>
        <source>expected a number up to %1</source>
        <translation>atteso un numero fino a %1</translation>
    </message>
    <message>
        <source>this quote has no end</source>
        <translation>queste virgolette non si chiudono</translation>
    </message>
    <message>
        <source>a random fraction lies between 0% and 100%</source>
        <translation>una frazione a caso sta fra 0% e 100%</translation>
    </message>
    <message>
        <source>a random number of neurons is whole and not negative</source>
        <translation>un numero di neuroni a caso è intero e non negativo</translation>
    </message>
    <message>
        <source>there are only %1 neurons to draw %2 from</source>
        <translation>ci sono solo %1 neuroni da cui estrarne %2</translation>
    </message>
    <message>
        <source>there is no area %1; areas are %2; classes are mirror, nonmirror, excitatory, inhibitory</source>
        <translation>non c&apos;è l&apos;area %1; le aree sono %2; le classi sono mirror, nonmirror, excitatory, inhibitory</translation>
    </message>
    <message>
        <source>there is no neuron %1; neurons are 1 to %2</source>
        <translation>non c&apos;è il neurone %1; i neuroni vanno da 1 a %2</translation>
    </message>
    <message>
        <source>the range %1 runs backwards</source>
        <translation>l&apos;intervallo %1 va all&apos;indietro</translation>
    </message>
    <message>
        <source>the gains that multiply here make %1, and must make at most %2</source>
        <translation>i guadagni che qui si moltiplicano danno %1, e devono dare al massimo %2</translation>
    </message>
    <message>
        <source>which neurons are mirror neurons is unknown here: neither the network nor the recording has mirror labels (File, Open… takes a file of them together with the recording)</source>
        <translation>non si sa quali neuroni siano neuroni specchio: né la rete né la registrazione hanno etichette mirror (File, Apri… ne apre un file insieme alla registrazione)</translation>
    </message>
    <message>
        <source>which neurons are inhibitory is unknown here: neither the network nor the recording has an inhibitory mask (File, Open… takes a file of it together with the recording)</source>
        <translation>non si sa quali neuroni siano inibitori: né la rete né la registrazione hanno una maschera degli inibitori (File, Apri… ne apre un file insieme alla registrazione)</translation>
    </message>
    <message>
        <source># train: %1 iterations done, best loss %2 at iteration %3, seed %4</source>
        <translation># addestramento: %1 iterazioni fatte, perdita migliore %2 all&apos;iterazione %3, seme %4</translation>
    </message>
    <message>
        <source># train: %1 iterations done, last loss %2, seed %3</source>
        <translation># addestramento: %1 iterazioni fatte, ultima perdita %2, seme %3</translation>
    </message>
    <message>
        <source># removed: all lines</source>
        <translation># rimosse: tutte le righe</translation>
    </message>
    <message>
        <source># removed: %1</source>
        <translation># rimosso: %1</translation>
    </message>
    <message>
        <source># back to intact</source>
        <translation># di nuovo intatta</translation>
    </message>
    <message>
        <source># protocol: %1</source>
        <translation># protocollo: %1</translation>
    </message>
    <message>
        <source># options: %1</source>
        <translation># opzioni: %1</translation>
    </message>
    <message>
        <source># seed: %1</source>
        <translation># seme: %1</translation>
    </message>
    <message>
        <source># reset: untrained network, seed %1</source>
        <translation># azzerata: rete non addestrata, seme %1</translation>
    </message>
    <message>
        <source>executed Go</source>
        <translation>eseguita Go</translation>
    </message>
    <message>
        <source>executed No-Go</source>
        <translation>eseguita No-Go</translation>
    </message>
    <message>
        <source>observed Go</source>
        <translation>osservata Go</translation>
    </message>
    <message>
        <source>observed No-Go</source>
        <translation>osservata No-Go</translation>
    </message>
    <message>
        <source>open it together with a model that knows its areas, or alone to be asked for them</source>
        <translation>aprila insieme a un modello che ne conosce le aree, o da sola per sentirsele chiedere</translation>
    </message>
    <message>
        <source>open it together with its recording, which knows the areas</source>
        <translation>aprilo insieme alla sua registrazione, che conosce le aree</translation>
    </message>
    <message>
        <source>open it together with its protocol (JSON)</source>
        <translation>aprilo insieme al suo protocollo (JSON)</translation>
    </message>
    <message>
        <source>choose a protocol whose trial and bin width fit in the view Protocol</source>
        <translation>scegli nella vista Protocollo un protocollo con prova e bin adatti</translation>
    </message>
    <message>
        <source>exec. Go</source>
        <translation>es. Go</translation>
    </message>
    <message>
        <source>exec. No-Go</source>
        <translation>es. No-Go</translation>
    </message>
    <message>
        <source>obs. Go</source>
        <translation>oss. Go</translation>
    </message>
    <message>
        <source>obs. No-Go</source>
        <translation>oss. No-Go</translation>
    </message>
    <message>
        <source>%1 of %2 conditions were not recorded (%3): left out of loss and fit.</source>
        <translation>%1 condizioni su %2 non sono state registrate (%3): escluse da perdita e adattamento.</translation>
    </message>
    <message>
        <source>%1 of %2 rates are NaN (not recorded): left out of loss and fit; all of %3; neurons without a rate in any condition: %4.</source>
        <translation>%1 frequenze su %2 sono NaN (non registrate): escluse da perdita e adattamento; tutte quelle di %3; neuroni senza frequenze in nessuna condizione: %4.</translation>
    </message>
    <message>
        <source>%1 of %2 rates are NaN (not recorded): left out of loss and fit; neurons without a rate in any condition: %3.</source>
        <translation>%1 frequenze su %2 sono NaN (non registrate): escluse da perdita e adattamento; neuroni senza frequenze in nessuna condizione: %3.</translation>
    </message>
    <message>
        <source>%1 of %2 rates are NaN (not recorded): left out of loss and fit; all of %3.</source>
        <translation>%1 frequenze su %2 sono NaN (non registrate): escluse da perdita e adattamento; tutte quelle di %3.</translation>
    </message>
    <message>
        <source>%1 of %2 rates are NaN (not recorded): left out of loss and fit.</source>
        <translation>%1 frequenze su %2 sono NaN (non registrate): escluse da perdita e adattamento.</translation>
    </message>
    <message>
        <source>Ignored: %1; the conditions of the protocol are %2.</source>
        <translation>Ignorate: %1; le condizioni del protocollo sono %2.</translation>
    </message>
    <message>
        <source>Warning: every rate in this recording is 0; there is nothing to learn from it.</source>
        <translation>Attenzione: ogni frequenza di questa registrazione è 0; non c&apos;è nulla da imparare.</translation>
    </message>
    <message>
        <source>Warning: every rate of %1 is 0; nothing can be learned about it.</source>
        <translation>Attenzione: ogni frequenza di %1 è 0; non se ne può imparare nulla.</translation>
    </message>
    <message>
        <source>No inhibitory mask: the signs of the weights are unconstrained.</source>
        <translation>Nessuna maschera inibitoria: i segni dei pesi sono liberi.</translation>
    </message>
    <message>
        <source>No mirror labels: mirror and nonmirror selections are not possible.</source>
        <translation>Nessuna etichetta specchio: le selezioni mirror e nonmirror non sono possibili.</translation>
    </message>
    <message>
        <source>The rates are synthetic, made by a recipe; they are no recording.</source>
        <translation>Le frequenze sono sintetiche, fatte con una ricetta; non sono una registrazione.</translation>
    </message>
    <message>
        <source>Synthetic data made by a recipe (seed %1), not recorded from any animal: for learning the program, not for conclusions about the brain.</source>
        <translation>Dati sintetici fatti con una ricetta (seme %1), non registrati da alcun animale: per imparare il programma, non per conclusioni sul cervello.</translation>
    </message>
    <message>
        <source>rates outside: %1 values, the first %2 at neuron %3, bin %4</source>
        <translation>frequenze fuori dai limiti: %1 valori, il primo %2 al neurone %3, intervallo %4</translation>
    </message>
    <message>
        <source>rates outside: %1 value, the first %2 at neuron %3, bin %4</source>
        <translation>frequenze fuori dai limiti: %1 valore, %2 al neurone %3, intervallo %4</translation>
    </message>
    <message>
        <source>rates outside</source>
        <translation>frequenze fuori dai limiti</translation>
    </message>
    <message>
        <source>infinite rates: %1 values, the first %2 at neuron %3, bin %4</source>
        <translation>frequenze infinite: %1 valori, il primo %2 al neurone %3, intervallo %4</translation>
    </message>
    <message>
        <source>infinite rates: %1 value, the first %2 at neuron %3, bin %4</source>
        <translation>frequenze infinite: %1 valore, %2 al neurone %3, intervallo %4</translation>
    </message>
    <message>
        <source>%1 values, the first %2 at neuron %3</source>
        <translation>%1 valori, il primo %2 al neurone %3</translation>
    </message>
    <message>
        <source>%1 value, the first %2 at neuron %3</source>
        <translation>%1 valore, %2 al neurone %3</translation>
    </message>
    <message>
        <source>rates of neurons × bins</source>
        <translation>frequenze, neuroni × intervalli</translation>
    </message>
    <message>
        <source>rates from 0 to 1, NaN where nothing was recorded</source>
        <translation>frequenze da 0 a 1, NaN dove nulla è stato registrato</translation>
    </message>
    <message>
        <source>rates from 0 to 1</source>
        <translation>frequenze da 0 a 1</translation>
    </message>
    <message>
        <source>rates of at least one condition of the protocol</source>
        <translation>frequenze di almeno una condizione del protocollo</translation>
    </message>
    <message>
        <source>rates in at least one condition of the protocol</source>
        <translation>frequenze in almeno una condizione del protocollo</translation>
    </message>
    <message>
        <source>rates %1</source>
        <translation>frequenze %1</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>frequenze</translation>
    </message>
    <message>
        <source>an empty matrix</source>
        <translation>una matrice vuota</translation>
    </message>
    <message>
        <source>a real matrix</source>
        <translation>una matrice reale</translation>
    </message>
    <message>
        <source>a square matrix</source>
        <translation>una matrice quadrata</translation>
    </message>
    <message>
        <source>a sparse matrix</source>
        <translation>una matrice sparsa</translation>
    </message>
    <message>
        <source>a matrix of two dimensions</source>
        <translation>una matrice a due dimensioni</translation>
    </message>
    <message>
        <source>a %1 matrix</source>
        <translation>una matrice %1</translation>
    </message>
    <message>
        <source>finite numbers</source>
        <translation>numeri finiti</translation>
    </message>
    <message>
        <source>NaN, infinity, or numbers too large for single precision</source>
        <translation>NaN, infinito o numeri troppo grandi per la precisione singola</translation>
    </message>
    <message>
        <source>NaN at row %1, column %2</source>
        <translation>NaN alla riga %1, colonna %2</translation>
    </message>
    <message>
        <source>infinity, or a number too large for single precision, at row %1, column %2</source>
        <translation>infinito, o un numero troppo grande per la precisione singola, alla riga %1, colonna %2</translation>
    </message>
    <message>
        <source>NaN in every bin of every condition</source>
        <translation>NaN in ogni intervallo di ogni condizione</translation>
    </message>
    <message>
        <source>only NaN</source>
        <translation>solo NaN</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>numeri complessi</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>un solo numero</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 numeri</translation>
    </message>
    <message>
        <source>whole numbers of neurons</source>
        <translation>numeri interi di neuroni</translation>
    </message>
    <message>
        <source>a whole number below 2^53</source>
        <translation>un numero intero inferiore a 2^53</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un numero intero da %1 a %2</translation>
    </message>
    <message>
        <source>a whole number from 0</source>
        <translation>un numero intero da 0</translation>
    </message>
    <message>
        <source>a whole number as iteration</source>
        <translation>un numero intero come iterazione</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un numero da %1 a %2</translation>
    </message>
    <message>
        <source>a number above 0 and up to %1</source>
        <translation>un numero maggiore di 0 e fino a %1</translation>
    </message>
    <message>
        <source>a number that no other condition has</source>
        <translation>un numero che nessun&apos;altra condizione ha</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un numero</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 o più</translation>
    </message>
    <message>
        <source>0 or 1 for every neuron</source>
        <translation>0 o 1 per ogni neurone</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>%1, one per neuron</source>
        <translation>%1, uno per neurone</translation>
    </message>
    <message>
        <source>%1 neurons, as the mask has</source>
        <translation>%1 neuroni, come la maschera</translation>
    </message>
    <message>
        <source>%1 neurons, as the model has</source>
        <translation>%1 neuroni, come il modello</translation>
    </message>
    <message>
        <source>%1 neurons (%2)</source>
        <translation>%1 neuroni (%2)</translation>
    </message>
    <message>
        <source>%1 bins, as the protocol says</source>
        <translation>%1 intervalli, come dice il protocollo</translation>
    </message>
    <message>
        <source>%1 names</source>
        <translation>%1 nomi</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 colonne</translation>
    </message>
    <message>
        <source>%1 as FR%2</source>
        <translation>%1 come FR%2</translation>
    </message>
    <message>
        <source>names the perturbation notation can use</source>
        <translation>nomi che la notazione delle perturbazioni può usare</translation>
    </message>
    <message>
        <source>both %1 and %2</source>
        <translation>sia %1 sia %2</translation>
    </message>
    <message>
        <source>only one of them</source>
        <translation>solo uno dei due</translation>
    </message>
    <message>
        <source>one of them missing</source>
        <translation>uno dei due manca</translation>
    </message>
    <message>
        <source>none of them (there are: %1)</source>
        <translation>nessuna (ci sono: %1)</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>nessuno di questi</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>nessuno di questi</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>nothing there</source>
        <translation>niente in quel posto</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>qualcos&apos;altro</translation>
    </message>
    <message>
        <source>more</source>
        <translation>di più</translation>
    </message>
    <message>
        <source>it a second time</source>
        <translation>il nome una seconda volta</translation>
    </message>
    <message>
        <source>an unknown one</source>
        <translation>uno sconosciuto</translation>
    </message>
    <message>
        <source>an unknown name</source>
        <translation>un nome sconosciuto</translation>
    </message>
    <message>
        <source>the variables %1</source>
        <translation>le variabili %1</translation>
    </message>
    <message>
        <source>no variable of this name (there are: %1)</source>
        <translation>nessuna variabile con questo nome (ci sono: %1)</translation>
    </message>
    <message>
        <source>two variables of this name</source>
        <translation>due variabili con questo nome</translation>
    </message>
    <message>
        <source>a readable file</source>
        <translation>un file leggibile</translation>
    </message>
    <message>
        <source>a folder that can be read</source>
        <translation>una cartella leggibile</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>una cartella</translation>
    </message>
    <message>
        <source>a device or pipe</source>
        <translation>un dispositivo o una pipe</translation>
    </message>
    <message>
        <source>one of %1 bytes (at most %2 are read)</source>
        <translation>uno di %1 byte (se ne leggono al massimo %2)</translation>
    </message>
    <message>
        <source>one that became shorter while it was read</source>
        <translation>uno che si è accorciato durante la lettura</translation>
    </message>
    <message>
        <source>one that was cut</source>
        <translation>una riga tagliata</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>un file vuoto</translation>
    </message>
    <message>
        <source>a file that was cut or altered</source>
        <translation>un file tagliato o alterato</translation>
    </message>
    <message>
        <source>a whole MATLAB %1 file</source>
        <translation>un file MATLAB %1 intero</translation>
    </message>
    <message>
        <source>a MATLAB file (v4, v5 or v7.3)</source>
        <translation>un file MATLAB (v4, v5 o v7.3)</translation>
    </message>
    <message>
        <source>a MATLAB file with variables</source>
        <translation>un file MATLAB con variabili</translation>
    </message>
    <message>
        <source>one that the MATLAB file library refuses</source>
        <translation>una che la libreria dei file MATLAB rifiuta</translation>
    </message>
    <message>
        <source>a class the MATLAB file library does not know</source>
        <translation>una classe che la libreria dei file MATLAB non conosce</translation>
    </message>
    <message>
        <source>a compressed variable that was cut or altered</source>
        <translation>una variabile compressa tagliata o alterata</translation>
    </message>
    <message>
        <source>a damaged compressed variable</source>
        <translation>una variabile compressa danneggiata</translation>
    </message>
    <message>
        <source>a variable that was cut or altered</source>
        <translation>una variabile tagliata o alterata</translation>
    </message>
    <message>
        <source>a damaged variable name</source>
        <translation>un nome di variabile danneggiato</translation>
    </message>
    <message>
        <source>a damaged variable header</source>
        <translation>un&apos;intestazione di variabile danneggiata</translation>
    </message>
    <message>
        <source>a damaged variable</source>
        <translation>una variabile danneggiata</translation>
    </message>
    <message>
        <source>damaged array flags</source>
        <translation>indicatori di matrice danneggiati</translation>
    </message>
    <message>
        <source>a variable without a name</source>
        <translation>una variabile senza nome</translation>
    </message>
    <message>
        <source>a variable of an unknown class (%1)</source>
        <translation>una variabile di classe sconosciuta (%1)</translation>
    </message>
    <message>
        <source>a variable of %1 values, more than can be read</source>
        <translation>una variabile di %1 valori, più di quanti se ne possano leggere</translation>
    </message>
    <message>
        <source>an element of type %1</source>
        <translation>un elemento di tipo %1</translation>
    </message>
    <message>
        <source>data that cannot be read</source>
        <translation>dati che non si possono leggere</translation>
    </message>
    <message>
        <source>data of type %1 that do not go with the class %2</source>
        <translation>dati di tipo %1 che non si accordano con la classe %2</translation>
    </message>
    <message>
        <source>data of a type (%1) that does not go with the class %2</source>
        <translation>dati di un tipo (%1) che non si accorda con la classe %2</translation>
    </message>
    <message>
        <source>a group where data of class %1 belong</source>
        <translation>un gruppo dove dovrebbero esserci dati di classe %1</translation>
    </message>
    <message>
        <source>more data than its dimensions say</source>
        <translation>più dati di quanti dicono le sue dimensioni</translation>
    </message>
    <message>
        <source>%1 bytes of data where its dimensions say %2</source>
        <translation>%1 byte di dati dove le sue dimensioni dicono %2</translation>
    </message>
    <message>
        <source>%1 characters where its dimensions say %2</source>
        <translation>%1 caratteri dove le sue dimensioni dicono %2</translation>
    </message>
    <message>
        <source>%1 at position %2 (integers are exact up to 2^53)</source>
        <translation>%1 alla posizione %2 (gli interi sono esatti fino a 2^53)</translation>
    </message>
    <message>
        <source>text with numbers that are no characters</source>
        <translation>testo con numeri che non sono caratteri</translation>
    </message>
    <message>
        <source>text that is not UTF-8</source>
        <translation>testo che non è UTF-8</translation>
    </message>
    <message>
        <source>text of %1 rows, more than can be read</source>
        <translation>testo di %1 righe, più di quante se ne possano leggere</translation>
    </message>
    <message>
        <source>half a character</source>
        <translation>mezzo carattere</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un testo</translation>
    </message>
    <message>
        <source>a cell array</source>
        <translation>un cell array</translation>
    </message>
    <message>
        <source>a struct</source>
        <translation>una struct</translation>
    </message>
    <message>
        <source>a function handle</source>
        <translation>un function handle</translation>
    </message>
    <message>
        <source>an object of class %1</source>
        <translation>un oggetto di classe %1</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>un modello</translation>
    </message>
    <message>
        <source>the state of a training</source>
        <translation>lo stato di un addestramento</translation>
    </message>
    <message>
        <source>the mark at the end of a model</source>
        <translation>il segno alla fine di un modello</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>una rete</translation>
    </message>
    <message>
        <source>a session of AON Lab</source>
        <translation>una sessione di AON Lab</translation>
    </message>
    <message>
        <source>one of its steps</source>
        <translation>uno dei suoi passi</translation>
    </message>
    <message>
        <source>perturbations of its network</source>
        <translation>perturbazioni della sua rete</translation>
    </message>
    <message>
        <source>iterations from 0</source>
        <translation>iterazioni da 0</translation>
    </message>
    <message>
        <source>the name of a file</source>
        <translation>il nome di un file</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>un percorso</translation>
    </message>
    <message>
        <source>firing rates (FR1 …), a mask (inhibitory), labels (mirror), a model (W …), a session or a protocol</source>
        <translation>frequenze di scarica (FR1 …), una maschera (inhibitory), etichette (mirror), un modello (W …), una sessione o un protocollo</translation>
    </message>
    <message>
        <source>firing rates, a model, a session or a training run in this folder</source>
        <translation>frequenze di scarica, un modello, una sessione o un addestramento in questa cartella</translation>
    </message>
    <message>
        <source>a protocol or the configuration of a training run</source>
        <translation>un protocollo o la configurazione di un addestramento</translation>
    </message>
    <message>
        <source>the configuration of a training run</source>
        <translation>la configurazione di un addestramento</translation>
    </message>
    <message>
        <source>options and protocol</source>
        <translation>opzioni e protocollo</translation>
    </message>
    <message>
        <source>the data this run was trained on (%1)</source>
        <translation>i dati di questo addestramento (%1)</translation>
    </message>
    <message>
        <source>other data (%1)</source>
        <translation>altri dati (%1)</translation>
    </message>
    <message>
        <source>a whole last line</source>
        <translation>un&apos;ultima riga intera</translation>
    </message>
    <message>
        <source>the header %1</source>
        <translation>l&apos;intestazione %1</translation>
    </message>
    <message>
        <source>a JSON object of training options</source>
        <translation>un oggetto JSON con le opzioni di addestramento</translation>
    </message>
    <message>
        <source>the name of a training option</source>
        <translation>il nome di un&apos;opzione di addestramento</translation>
    </message>
    <message>
        <source>valid training options</source>
        <translation>opzioni di addestramento valide</translation>
    </message>
    <message>
        <source>no valid JSON</source>
        <translation>JSON non valido</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>a mistake (%1)</source>
        <translation>un errore (%1)</translation>
    </message>
    <message>
        <source>at most %1 levels of brackets</source>
        <translation>al massimo %1 livelli di parentesi</translation>
    </message>
    <message>
        <source>a protocol of at most 1 MiB</source>
        <translation>un protocollo di al massimo 1 MiB</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>every name once in an object</source>
        <translation>ogni nome una volta sola in un oggetto</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un oggetto</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>a known field</source>
        <translation>un campo conosciuto</translation>
    </message>
    <message>
        <source>names of channels</source>
        <translation>nomi di canali</translation>
    </message>
    <message>
        <source>a whole multiple of the step (%1 s)</source>
        <translation>un multiplo intero del passo (%1 s)</translation>
    </message>
    <message>
        <source>a whole multiple of the bin (%1 s)</source>
        <translation>un multiplo intero dell&apos;intervallo (%1 s)</translation>
    </message>
    <message>
        <source>at most %1 steps with the warm-up</source>
        <translation>al massimo %1 passi, avvio compreso</translation>
    </message>
    <message>
        <source>at most %1 inputs (conditions x channels x steps)</source>
        <translation>al massimo %1 ingressi (condizioni x canali x passi)</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>al massimo %1</translation>
    </message>
    <message>
        <source>at least one step (%1 s)</source>
        <translation>almeno un passo (%1 s)</translation>
    </message>
    <message>
        <source>at least one bin (%1 s)</source>
        <translation>almeno un intervallo (%1 s)</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 passi</translation>
    </message>
    <message>
        <source>a name that no other event has</source>
        <translation>un nome che nessun altro evento ha</translation>
    </message>
    <message>
        <source>a name that no other channel has</source>
        <translation>un nome che nessun altro canale ha</translation>
    </message>
    <message>
        <source>a name that no other condition has</source>
        <translation>un nome che nessun&apos;altra condizione ha</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nome</translation>
    </message>
    <message>
        <source>the trial&apos;s length (%1 s) for the end</source>
        <translation>la durata della prova (%1 s) per la fine</translation>
    </message>
    <message>
        <source>the name of an event (%1)</source>
        <translation>il nome di un evento (%1)</translation>
    </message>
    <message>
        <source>the name of an event</source>
        <translation>il nome di un evento</translation>
    </message>
    <message>
        <source>an event on a whole step (of %1 s)</source>
        <translation>un evento su un passo intero (di %1 s)</translation>
    </message>
    <message>
        <source>an event later than %1</source>
        <translation>un evento dopo %1</translation>
    </message>
    <message>
        <source>%1 at %2 s</source>
        <translation>%1 a %2 s</translation>
    </message>
    <message>
        <source>from %1 to %2 channels</source>
        <translation>da %1 a %2 canali</translation>
    </message>
    <message>
        <source>from %1 to %2 conditions</source>
        <translation>da %1 a %2 condizioni</translation>
    </message>
    <message>
        <source>a word of at most 64 letters, digits, &apos;-&apos;, &apos;_&apos; or &apos;.&apos; that begins with a letter</source>
        <translation>una parola di al massimo 64 lettere, cifre, &apos;-&apos;, &apos;_&apos; o &apos;.&apos; che cominci con una lettera</translation>
    </message>
    <message>
        <source>another word than the groups executed, observed, go and nogo</source>
        <translation>una parola diversa dai gruppi executed, observed, go e nogo</translation>
    </message>
    <message>
        <source>execution (0) or observation (1)</source>
        <translation>esecuzione (0) o osservazione (1)</translation>
    </message>
    <message>
        <source>channels of this protocol</source>
        <translation>canali di questo protocollo</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>il numero %1</translation>
    </message>
    <message>
        <source>every channel at most once</source>
        <translation>ogni canale al massimo una volta</translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation>%1 due volte</translation>
    </message>
    <message>
        <source>a filter of at most %1 multiplications</source>
        <translation>un filtro di al massimo %1 moltiplicazioni</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>divide every neuron&apos;s rates by its peak rate</source>
        <translation>si dividano le frequenze di ogni neurone per la sua frequenza massima</translation>
    </message>
    <message>
        <source>the sizes of the areas must add up to the number of neurons</source>
        <translation>la somma delle dimensioni delle aree deve essere il numero dei neuroni</translation>
    </message>
    <message>
        <source>the matrix may be transposed: rows must be neurons, columns bins</source>
        <translation>la matrice è forse trasposta: le righe devono essere neuroni, le colonne intervalli</translation>
    </message>
    <message>
        <source>use the program version that wrote it</source>
        <translation>si usi la versione del programma che lo ha scritto</translation>
    </message>
    <message>
        <source>the file was cut; use another copy, or train again</source>
        <translation>il file è stato tagliato; si usi un&apos;altra copia, o si addestri di nuovo</translation>
    </message>
    <message>
        <source>the protocol&apos;s slots must be among the FR variables</source>
        <translation>i numeri del protocollo devono essere fra le variabili FR</translation>
    </message>
    <message>
        <source>use model.mat beside it</source>
        <translation>si usi model.mat accanto ad esso</translation>
    </message>
    <message>
        <source>give back the original files</source>
        <translation>si rimettano i file originali</translation>
    </message>
    <message>
        <source>use the recording this model was trained on</source>
        <translation>si usi la registrazione su cui questo modello è stato addestrato</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>dopo %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>riga %1</translation>
    </message>
    <message>
        <source>the history</source>
        <translation>la cronologia</translation>
    </message>
    <message>
        <source>An area cannot be called “%2”: a name has letters, digits, _ and -, and is no word of the notation.</source>
        <translation>Un&apos;area non può chiamarsi “%2”: un nome ha lettere, cifre, _ e -, e non è una parola della notazione.</translation>
    </message>
    <message>
        <source>Two areas are called %2.</source>
        <translation>Due aree si chiamano %2.</translation>
    </message>
    <message>
        <source>cannot write %1: the disk may be full, or the file is larger than MATLAB 5 files can be</source>
        <translation>non si può scrivere %1: il disco è forse pieno, o il file è più grande di quanto un file MATLAB 5 possa essere</translation>
    </message>
    <message>
        <source>cannot write %1: it is not a folder</source>
        <translation>non si può scrivere %1: non è una cartella</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>non si può scrivere %1: %2</translation>
    </message>
    <message>
        <source>no room for a copy of the file in memory: %1</source>
        <translation>non c&apos;è posto in memoria per una copia del file: %1</translation>
    </message>
    <message>
        <source>the ending of %1 is %2, but it must be %3</source>
        <translation>l&apos;estensione di %1 è %2, ma deve essere %3</translation>
    </message>
    <message>
        <source>cannot write %1: it holds firing rates, which would be lost; choose another name</source>
        <translation>impossibile scrivere %1: contiene frequenze di scarica, che andrebbero perdute; scegliere un altro nome</translation>
    </message>
    <message>
        <source>cannot write %1: it holds an inhibitory mask, which would be lost; choose another name</source>
        <translation>impossibile scrivere %1: contiene una maschera inibitoria, che andrebbe perduta; scegliere un altro nome</translation>
    </message>
    <message>
        <source>cannot write %1: it holds mirror labels, which would be lost; choose another name</source>
        <translation>impossibile scrivere %1: contiene etichette specchio, che andrebbero perdute; scegliere un altro nome</translation>
    </message>
    <message>
        <source>cannot write %1: it holds a protocol, which would be lost; choose another name</source>
        <translation>impossibile scrivere %1: contiene un protocollo, che andrebbe perduto; scegliere un altro nome</translation>
    </message>
</context>
<context>
    <name>aon::Session</name>
    <message>
        <source>Training ended: %1.</source>
        <translation>Addestramento terminato: %1.</translation>
    </message>
    <message>
        <source>no iteration was done</source>
        <translation>nessuna iterazione fatta</translation>
    </message>
    <message>
        <source>all iterations are done</source>
        <translation>tutte le iterazioni sono state fatte</translation>
    </message>
    <message>
        <source>the target loss is reached</source>
        <translation>la perdita obiettivo è raggiunta</translation>
    </message>
    <message>
        <source>no new best for as long as patience lasts</source>
        <translation>nessun nuovo minimo entro la pazienza concessa</translation>
    </message>
    <message>
        <source>stopped by the user</source>
        <translation>fermato dall&apos;utente</translation>
    </message>
    <message>
        <source>it diverged</source>
        <translation>è andato in divergenza</translation>
    </message>
</context>
<context>
    <name>aon::ShortcutsPage</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Che cosa fa</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Azioni e loro tasti</translation>
    </message>
    <message>
        <source>All actions by menu</source>
        <translation>Tutte le azioni per menu</translation>
    </message>
</context>
<context>
    <name>aon::StateMark</name>
    <message>
        <source>network before this training</source>
        <translation>rete precedente</translation>
    </message>
    <message>
        <source>Rates and heat maps show the network that learns; this view shows the one from before until the training ends.</source>
        <translation>Frequenze e mappe mostrano la rete che impara; questa vista mostra quella di prima finché l’addestramento non finisce.</translation>
    </message>
    <message>
        <source>in training, iteration %1</source>
        <translation>addestramento, iter. %1</translation>
    </message>
    <message>
        <source>Perturbations act on it when the training has ended; the other views show the network from before.</source>
        <translation>Le perturbazioni agiscono su di essa quando l’addestramento è finito; le altre viste mostrano la rete di prima.</translation>
    </message>
    <message>
        <source>updating…</source>
        <translation>aggiornamento…</translation>
    </message>
    <message>
        <source>The network is simulated again; until then this shows what held before.</source>
        <translation>La rete viene simulata di nuovo; fino ad allora si vede ciò che valeva prima.</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, in pausa</translation>
    </message>
    <message>
        <source>%1, protocol “%2”</source>
        <translation>%1, protocollo “%2”</translation>
    </message>
</context>
<context>
    <name>aon::StateSpaceView</name>
    <message>
        <source>Group of the state space</source>
        <translation>Gruppo dello spazio degli stati</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>Traiettorie</translation>
    </message>
    <message>
        <source>One trajectory for every context (the mean over its objects), or one for every condition.</source>
        <translation>Una traiettoria per ogni contesto (la media sui suoi oggetti), o una per ogni condizione.</translation>
    </message>
    <message>
        <source>contexts</source>
        <translation>contesti</translation>
    </message>
    <message>
        <source>every condition</source>
        <translation>ogni condizione</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>the selected neurons</source>
        <translation>i neuroni selezionati</translation>
    </message>
    <message>
        <source>The state space is that of a network: train one (Training, Train), or open a trained one.</source>
        <translation>Lo spazio degli stati è quello di una rete: addestrane una (Addestramento, Addestra), o aprine una addestrata.</translation>
    </message>
    <message>
        <source>The components are being computed…</source>
        <translation>Le componenti vengono calcolate…</translation>
    </message>
    <message>
        <source>A state space needs at least two neurons: choose a larger group.</source>
        <translation>Uno spazio degli stati ha bisogno di almeno due neuroni: scegli un gruppo più grande.</translation>
    </message>
    <message>
        <source> · R² %1</source>
        <translation> · R² %1</translation>
    </message>
    <message>
        <source>State space of %1. The first two principal components of the intact rates hold %2 % and %3 % of their variance over conditions and time.</source>
        <translation>Spazio degli stati di %1. Le prime due componenti principali delle frequenze intatte contengono il %2 % e il %3 % della loro varianza su condizioni e tempo.</translation>
    </message>
    <message>
        <source>The perturbed network is hidden.</source>
        <translation>La rete perturbata è nascosta.</translation>
    </message>
    <message>
        <source>Nothing is perturbed.</source>
        <translation>Nulla è perturbato.</translation>
    </message>
    <message>
        <source>Distance of the perturbed from the intact state, where 1 is the mean distance between conditions:</source>
        <translation>Distanza dello stato perturbato da quello intatto, dove 1 è la distanza media tra condizioni:</translation>
    </message>
    <message>
        <source>%1 mean %2, largest %3 at %4 s.</source>
        <translation>%1 media %2, massima %3 a %4 s.</translation>
    </message>
    <message>
        <source>State space</source>
        <translation>Spazio degli stati</translation>
    </message>
    <message>
        <source>all neurons</source>
        <translation>tutti i neuroni</translation>
    </message>
    <message>
        <source>%1, n %2, all imposed</source>
        <translation>%1, n %2, tutti imposti</translation>
    </message>
    <message>
        <source>%1, n %2 of %3 without imposed</source>
        <translation>%1, n %2 di %3 senza imposti</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>n %1 of %2</source>
        <translation>n %1 di %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>distance at %1 s (1: as between conditions)</source>
        <translation>distanza a %1 s (1: come fra condizioni)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2, at %3 s: PC 1 %4, PC 2 %5 (share of peak, all neurons together)</source>
        <translation>%1, %2, a %3 s: PC 1 %4, PC 2 %5 (quota del picco, tutti i neuroni insieme)</translation>
    </message>
    <message>
        <source>Whose rates span the state space. Neurons whose own rate is imposed by a perturbation, however short its window, are left out for the whole trial.</source>
        <translation>Le cui frequenze formano lo spazio degli stati. I neuroni la cui frequenza è imposta da una perturbazione, per quanto breve sia la sua finestra, sono esclusi per tutta la prova.</translation>
    </message>
    <message>
        <source>intact (peeking): %1</source>
        <translation>rete intatta (sbirciata): %1</translation>
    </message>
    <message>
        <source>State space of %1 – %2</source>
        <translation>Spazio degli stati di %1 – %2</translation>
    </message>
</context>
<context>
    <name>aon::StatusLine</name>
    <message>
        <source>%1 (synthetic)</source>
        <translation>%1 (sintetici)</translation>
    </message>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n neurone</numerusform>
            <numerusform>%n neuroni</numerusform>
        </translation>
    </message>
    <message>
        <source>network: preset %1</source>
        <translation>rete: preset %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>seme %1</translation>
    </message>
    <message>
        <source>iteration %1</source>
        <translation>iterazione %1</translation>
    </message>
    <message>
        <source>no network yet: preset %1</source>
        <translation>ancora nessuna rete: preset %1</translation>
    </message>
    <message>
        <source>Training starts…</source>
        <translation>L&apos;addestramento parte…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arresto…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>%1 it/s</source>
        <translation>%1 it/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ancora %1</translation>
    </message>
    <message>
        <source>in training: preset %1</source>
        <translation>in addestramento: preset %1</translation>
    </message>
    <message>
        <source>iteration %1 of %2 done</source>
        <translation>iterazione %1 di %2 fatte</translation>
    </message>
    <message>
        <source>%1 of %2 iterations done</source>
        <translation>%1 di %2 iterazioni fatte</translation>
    </message>
</context>
<context>
    <name>aon::TimeBar</name>
    <message>
        <source>Condition</source>
        <translation>Condizione</translation>
    </message>
    <message>
        <source>The condition whose rates the map and the other views show.</source>
        <translation>La condizione le cui frequenze sono mostrate dalla mappa e dalle altre viste.</translation>
    </message>
    <message>
        <source>Time in the trial</source>
        <translation>Tempo nella prova</translation>
    </message>
    <message>
        <source>%1 at %2 s</source>
        <translation>%1 a %2 s</translation>
    </message>
    <message>
        <source>The moment all views show, 0 to %1 s. Marks: %2.</source>
        <translation>Il momento mostrato da tutte le viste, da 0 a %1 s. Segni: %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Play the trial</source>
        <translation>Riproduci la prova</translation>
    </message>
    <message>
        <source>Pause the trial</source>
        <translation>Metti in pausa la prova</translation>
    </message>
    <message>
        <source>Play the trial at a fifth of its speed: the map lights up as the neurons fire</source>
        <translation>Riproduci la prova a un quinto della velocità: la mappa si accende quando i neuroni scaricano</translation>
    </message>
</context>
<context>
    <name>aon::TrainingCurves</name>
    <message>
        <source>%1 by iteration</source>
        <translation>%1 per iterazione</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perdita</translation>
    </message>
    <message>
        <source>R² not kept in the run folder</source>
        <translation>R² non conservato nella cartella</translation>
    </message>
</context>
<context>
    <name>aon::TrainingPanel</name>
    <message>
        <source>Start training</source>
        <translation>Avvia addestramento</translation>
    </message>
    <message>
        <source>Train from the start with these options (Ctrl+T)</source>
        <translation>Addestra dall&apos;inizio con queste opzioni (Ctrl+T)</translation>
    </message>
    <message>
        <source>Pause training</source>
        <translation>Metti in pausa l&apos;addestramento</translation>
    </message>
    <message>
        <source>Let the training wait, or go on (Ctrl+P)</source>
        <translation>Metti in attesa l&apos;addestramento, o riprendilo (Ctrl+P)</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Ferma addestramento</translation>
    </message>
    <message>
        <source>End the training and keep its best network (Ctrl+.)</source>
        <translation>Termina l&apos;addestramento e tieni la rete migliore (Ctrl+.)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Azzera</translation>
    </message>
    <message>
        <source>Back to the untrained network of these options and this seed; Undo brings the trained one back</source>
        <translation>Torna alla rete non addestrata di queste opzioni e di questo seme; Annulla riporta quella addestrata</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nuovo seme</translation>
    </message>
    <message>
        <source>Let the next training start from other random weights</source>
        <translation>Fai partire il prossimo addestramento da altri pesi casuali</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Curve di addestramento</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Continua l&apos;addestramento</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opzioni</translation>
    </message>
    <message>
        <source>Options of the training</source>
        <translation>Opzioni dell&apos;addestramento</translation>
    </message>
    <message>
        <source>Show or hide the options of the next training</source>
        <translation>Mostra o nascondi le opzioni del prossimo addestramento</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Ricomincia</translation>
    </message>
    <message>
        <source>Train again from the first iteration with these options; Undo brings back the network and the curves of now</source>
        <translation>Addestra di nuovo dalla prima iterazione con queste opzioni; Annulla riporta la rete e le curve di adesso</translation>
    </message>
    <message>
        <source>Press Train (Ctrl+T).</source>
        <translation>Premi Addestra (Ctrl+T).</translation>
    </message>
</context>
<context>
    <name>aon::TrainingSteps</name>
    <message>
        <source>Continue the Training?</source>
        <translation>Continuare l&apos;addestramento?</translation>
    </message>
    <message>
        <source>Go on from there, or start over from the first iteration? Undo brings back what there is now.</source>
        <translation>Proseguire da lì, o ricominciare dalla prima iterazione? Annulla riporta ciò che c&apos;è ora.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>Ricomincia</translation>
    </message>
    <message numerus="yes">
        <source>A training was stopped after %n iteration(s).</source>
        <translation>
            <numerusform>Un addestramento è stato fermato dopo %n iterazione.</numerusform>
            <numerusform>Un addestramento è stato fermato dopo %n iterazioni.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::TrainingText</name>
    <message>
        <source>Not trained here</source>
        <translation>Non addestrata qui</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Finito</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>In avvio…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arresto…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> R² at iteration %1: %2.</source>
        <translation> R² all&apos;iterazione %1: %2.</translation>
    </message>
    <message>
        <source>, %1 it/s</source>
        <translation>, %1 it/s</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, ancora %1</translation>
    </message>
    <message>
        <source>No training curves yet: press Train (Ctrl+T) and watch the loss fall.</source>
        <translation>Ancora nessuna curva di addestramento: premi Addestra (Ctrl+T) e guarda scendere la perdita.</translation>
    </message>
    <message>
        <source>Open a recording or the demonstration first; then train a network on it here.</source>
        <translation>Prima apri una registrazione o la dimostrazione; poi addestra qui una rete su di essa.</translation>
    </message>
    <message>
        <source>%1. The loss began at %2. Gradient norm %3 before clipping, learning rate %4.</source>
        <translation>%1. La perdita è partita da %2. Norma del gradiente %3 prima del taglio, tasso di apprendimento %4.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Go on with a training that was stopped: nothing is kept to go on with now</source>
        <translation>Prosegui un addestramento fermato: ora non c&apos;è nulla da proseguire</translation>
    </message>
    <message>
        <source>All %1 iterations are done: raise Iterations to go on</source>
        <translation>Tutte le %1 iterazioni sono fatte: aumentare Iterazioni per proseguire</translation>
    </message>
    <message>
        <source>Recording, task or options have changed since; to go on, only Iterations, Target loss and Patience may</source>
        <translation>Registrazione, compito o opzioni sono cambiati; per proseguire possono cambiare solo Iterazioni, Perdita obiettivo e Pazienza</translation>
    </message>
    <message numerus="yes">
        <source>Go on after %n iteration(s), with the same state of the optimiser, bit for bit as if never stopped</source>
        <translation>
            <numerusform>Prosegui dopo %n iterazione, con lo stesso stato dell&apos;ottimizzatore, bit per bit come se non fosse mai stato fermato</numerusform>
            <numerusform>Prosegui dopo %n iterazioni, con lo stesso stato dell&apos;ottimizzatore, bit per bit come se non fosse mai stato fermato</numerusform>
        </translation>
    </message>
    <message>
        <source>best loss %1</source>
        <translation>migliore %1</translation>
    </message>
    <message>
        <source>Training: loss, gradient norm and fit by iteration</source>
        <translation>Addestramento: perdita, norma del gradiente e adattamento per iterazione</translation>
    </message>
    <message>
        <source>%1 of %2 iterations done, loss %3, best %4 at iteration %5</source>
        <translation>%1 di %2 iterazioni fatte, perdita %3, migliore %4 all&apos;iterazione %5</translation>
    </message>
    <message>
        <source>%1 (of %2 done)</source>
        <translation>%1 (di %2 fatte)</translation>
    </message>
    <message>
        <source> R² of the network kept, iteration %1: %2.</source>
        <translation> R² della rete tenuta, iterazione %1: %2.</translation>
    </message>
</context>
<context>
    <name>aon::TrainingView</name>
    <message>
        <source>iteration %1
loss %2, best %3 (root of summed squared error)
gradient norm %4, learning rate %5</source>
        <translation>iterazione %1
perdita %2, migliore %3 (radice dell’errore quadratico totale)
norma del gradiente %4, tasso di apprendimento %5</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprendimento</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Addestra</translation>
    </message>
    <message>
        <source>Train a network</source>
        <translation>Addestra una rete</translation>
    </message>
    <message>
        <source>Train on this recording with the options of the training panel (Ctrl+T)</source>
        <translation>Addestra su questa registrazione con le opzioni del pannello di addestramento (Ctrl+T)</translation>
    </message>
    <message>
        <source>Loss, gradient norm, fit of every area and learning rate are drawn here while a network is trained.</source>
        <translation>Perdita, norma del gradiente, adattamento di ogni area e tasso di apprendimento si disegnano qui mentre una rete si addestra.</translation>
    </message>
    <message>
        <source>Of the training of this network nothing is known.</source>
        <translation>Dell&apos;addestramento di questa rete non si sa nulla.</translation>
    </message>
</context>
<context>
    <name>aon::WelcomePage</name>
    <message>
        <source>Or drop files or a folder anywhere in this window.</source>
        <translation>Oppure trascina file o una cartella in un punto qualsiasi di questa finestra.</translation>
    </message>
    <message>
        <source>AON Lab</source>
        <translation>AON Lab</translation>
    </message>
    <message>
        <source>An instrument for the Action Observation Network of the macaque: it trains a biologically constrained recurrent network on the firing rates recorded in AIP, F5 and F6. Then silence or scale groups of neurons, mirror and non-mirror, excitatory and inhibitory, and see at once what the rest of the network does.</source>
        <translation>Uno strumento per la rete di osservazione dell&apos;azione del macaco: addestra una rete ricorrente con vincoli biologici sulle frequenze di scarica registrate in AIP, F5 e F6. Poi silenzia o scala gruppi di neuroni, specchio e non specchio, eccitatori e inibitori, e vedi subito che cosa fa il resto della rete.</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Apri la dimostrazione</translation>
    </message>
    <message>
        <source>A synthetic dataset of 355 neurons and a network trained on it, ready to be perturbed</source>
        <translation>Dati sintetici di 355 neuroni e una rete addestrata su di essi, pronta per essere perturbata</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Apri file…</translation>
    </message>
    <message>
        <source>Firing rates with masks, a trained model, a session</source>
        <translation>Frequenze di scarica con maschere, un modello addestrato, una sessione</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Apri una cartella…</translation>
    </message>
    <message>
        <source>A dataset or a training run</source>
        <translation>Un insieme di dati o un addestramento</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
    <message>
        <source>Open recent: %1</source>
        <translation>Apri recente: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Apri %1</translation>
    </message>
</context>
</TS>
