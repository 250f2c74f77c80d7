<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>aon::StatusLine</name>
    <message numerus="yes">
        <source>%n neuron(s)</source>
        <translation>
            <numerusform>%n neuron</numerusform>
            <numerusform>%n neurons</numerusform>
        </translation>
    </message>
</context>
</TS>
