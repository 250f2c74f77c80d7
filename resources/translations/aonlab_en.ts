<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>aon::Banner</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::ConnectivityView</name>
    <message numerus="yes">
        <source>%Ln weight(s) with a forbidden sign.</source>
        <translation>
            <numerusform>%Ln weight with a forbidden sign.</numerusform>
            <numerusform>%Ln weights with a forbidden sign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln neuron(s) connected to themselves.</source>
        <translation>
            <numerusform>%Ln neuron connected to themselves.</numerusform>
            <numerusform>%Ln neurons connected to themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained weights by area and class – %n neurons</source>
        <translation>
            <numerusform>Trained weights by area and class – %n neuron</numerusform>
            <numerusform>Trained weights by area and class – %n neurons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::EffectsPanel</name>
    <message numerus="yes">
        <source>%1, %n neuron(s)</source>
        <translation>
            <numerusform>%1, %n neuron</numerusform>
            <numerusform>%1, %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, without %n imposed</source>
        <translation>
            <numerusform>, without %n imposed</numerusform>
            <numerusform>, without %n imposed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::Filing</name>
    <message numerus="yes">
        <source>Its training was interrupted; what it had learned after %n iteration(s) is now the network, and Undo gives back the one before.</source>
        <translation>
            <numerusform>Its training was interrupted; what it had learned after %n iteration is now the network, and Undo gives back the one before.</numerusform>
            <numerusform>Its training was interrupted; what it had learned after %n iterations is now the network, and Undo gives back the one before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::HeatMapsView</name>
    <message numerus="yes">
        <source>▬ at the right of a row: the perturbation imposes this rate (%n neuron(s))</source>
        <translation>
            <numerusform>▬ at the right of a row: the perturbation imposes this rate (%n neuron)</numerusform>
            <numerusform>▬ at the right of a row: the perturbation imposes this rate (%n neurons)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate of every neuron over time – %1; %n neurons by area, then by %2</source>
        <translation>
            <numerusform>Rate of every neuron over time – %1; %n neuron by area, then by %2</numerusform>
            <numerusform>Rate of every neuron over time – %1; %n neurons by area, then by %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::HistoryPanel</name>
    <message numerus="yes">
        <source>History with %n step(s), %1 of them in force: %2.</source>
        <translation>
            <numerusform>History with %n step, %1 of them in force: %2.</numerusform>
            <numerusform>History with %n steps, %1 of them in force: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::LogView</name>
    <message numerus="yes">
        <source>Log with %n line(s).</source>
        <translation>
            <numerusform>Log with %n line.</numerusform>
            <numerusform>Log with %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::NeuronMap</name>
    <message numerus="yes">
        <source>%1 (%n neuron(s))</source>
        <translation>
            <numerusform>%1 (%n neuron)</numerusform>
            <numerusform>%1 (%n neurons)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::NeuronsView</name>
    <message numerus="yes">
        <source>, %n imposed hidden</source>
        <translation>
            <numerusform>, %n imposed hidden</numerusform>
            <numerusform>, %n imposed hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::NotationEdit</name>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n neuron</numerusform>
            <numerusform>%n neurons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::RatesView</name>
    <message numerus="yes">
        <source>%1, with the %n whose rate is imposed</source>
        <translation>
            <numerusform>%1, with the %n whose rate is imposed</numerusform>
            <numerusform>%1, with the %n whose rate is imposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neurons</source>
        <translation>
            <numerusform>%n neuron</numerusform>
            <numerusform>%n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, without the %n whose rate is imposed: left out for the whole trial, however short the window</source>
        <translation>
            <numerusform>%1, without the %n whose rate is imposed: left out for the whole trial, however short the window</numerusform>
            <numerusform>%1, without the %n whose rate is imposed: left out for the whole trial, however short the window</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean ± s.e.m., without the %n imposed (for the whole trial)</source>
        <translation>
            <numerusform>mean ± s.e.m., without the %n imposed (for the whole trial)</numerusform>
            <numerusform>mean ± s.e.m., without the %n imposed (for the whole trial)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n neurons)</source>
        <translation>
            <numerusform>%1 (%n neuron)</numerusform>
            <numerusform>%1 (%n neurons)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, without the %n that this or the pinned run imposes; so fewer than in Effects, and no chance band</source>
        <translation>
            <numerusform>%1, without the %n that this or the pinned run imposes; so fewer than in Effects, and no chance band</numerusform>
            <numerusform>%1, without the %n that this or the pinned run imposes; so fewer than in Effects, and no chance band</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean ± s.e.m., without the %n imposed here or in the pinned run</source>
        <translation>
            <numerusform>mean ± s.e.m., without the %n imposed here or in the pinned run</numerusform>
            <numerusform>mean ± s.e.m., without the %n imposed here or in the pinned run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::Recovery</name>
    <message numerus="yes">
        <source>%n older session(s) of this kind would be discarded with it.</source>
        <translation>
            <numerusform>%n older session of this kind would be discarded with it.</numerusform>
            <numerusform>%n older sessions of this kind would be discarded with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::StatusLine</name>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n neuron</numerusform>
            <numerusform>%n neurons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::TrainingSteps</name>
    <message numerus="yes">
        <source>A training was stopped after %n iteration(s).</source>
        <translation>
            <numerusform>A training was stopped after %n iteration.</numerusform>
            <numerusform>A training was stopped after %n iterations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>aon::TrainingText</name>
    <message numerus="yes">
        <source>Go on after %n iteration(s), with the same state of the optimiser, bit for bit as if never stopped</source>
        <translation>
            <numerusform>Go on after %n iteration, with the same state of the optimiser, bit for bit as if never stopped</numerusform>
            <numerusform>Go on after %n iterations, with the same state of the optimiser, bit for bit as if never stopped</numerusform>
        </translation>
    </message>
</context>
</TS>
