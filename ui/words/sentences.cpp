// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sentences.h"

#include "ui/words/patterns.h"

#include <QCoreApplication>

namespace aon {

namespace {

constexpr Pattern mistakes[] = {
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a colon")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected &, | or -> and the targets of the pathway")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected in or the end of the line")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected the end of the line")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected &, |, @, in or the end of the line")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a comma, @ or the end of the line")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected &, | or the end of the line")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected &, | or a closing bracket")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a gain from 0 to 1000, for example 0.5")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a gain from 0 to 1000, 0 to cut the pathway")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a drive from -1000 to 1000, for example +0.3")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected silence, scale, drive or pathway")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a time in seconds from the trial's start")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a time in seconds from the trial's start, at most a million")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected .. and the time at which the window ends")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a time after the window's begin at %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a condition: executed, observed, go, nogo or a name of the protocol")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "there is no condition %1; conditions are %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected at most %1 operators")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected at most %1 selections inside each other")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected neurons: an area (%1), mirror, nonmirror, excitatory, inhibitory, all, neurons, random, ! or (")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected neurons before the word %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected the number of a neuron, from 1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected how many neurons, for example 20 or 25%")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected the word %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a seed, a whole number from 0")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a decimal point, not a comma")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a number that is not too large or too small")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "expected a number up to %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "this quote has no end")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a random fraction lies between 0% and 100%")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a random number of neurons is whole and not negative")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "there are only %1 neurons to draw %2 from")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "there is no area %1; areas are %2; classes are mirror, nonmirror, excitatory, inhibitory")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "there is no neuron %1; neurons are 1 to %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the range %1 runs backwards")},
    {"the gains that multiply here is %1, but it must be at most %2",
     QT_TRANSLATE_NOOP("aon::Sentences", "the gains that multiply here make %1, and must make at most %2")},
    {"which neurons are mirror neurons is unknown here: neither the network nor the recording has mirror labels (--mirror FILE)",
     QT_TRANSLATE_NOOP("aon::Sentences", "which neurons are mirror neurons is unknown here: neither the network nor the recording has mirror labels (File, Open… takes a "
                                         "file of them together with the recording)")},
    {"which neurons are inhibitory is unknown here: neither the network nor the recording has an inhibitory mask (--inhibitory-mask FILE)",
     QT_TRANSLATE_NOOP("aon::Sentences", "which neurons are inhibitory is unknown here: neither the network nor the recording has an inhibitory mask (File, Open… takes a "
                                         "file of it together with the recording)")},
};

constexpr Pattern comments[] = {
    {QT_TRANSLATE_NOOP("aon::Sentences", "# train: %1 iterations done, best loss %2 at iteration %3, seed %4")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# train: %1 iterations done, last loss %2, seed %3")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# removed: all lines")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# removed: %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# back to intact")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# protocol: %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# options: %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# seed: %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "# reset: untrained network, seed %1")},
};

constexpr Pattern notes[] = {
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 of %2 conditions were not recorded (%3): left out of loss and fit.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 of %2 rates are NaN (not recorded): left out of loss and fit; all of %3; neurons without a rate in any condition: %4.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 of %2 rates are NaN (not recorded): left out of loss and fit; neurons without a rate in any condition: %3.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 of %2 rates are NaN (not recorded): left out of loss and fit; all of %3.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 of %2 rates are NaN (not recorded): left out of loss and fit.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "Ignored: %1; the conditions of the protocol are %2.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "Warning: every rate in this recording is 0; there is nothing to learn from it.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "Warning: every rate of %1 is 0; nothing can be learned about it.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "No inhibitory mask: the signs of the weights are unconstrained.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "No mirror labels: mirror and nonmirror selections are not possible.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "The rates are synthetic, made by a recipe; they are no recording.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "Synthetic data made by a recipe (seed %1), not recorded from any animal: for learning the program, not for conclusions "
                                         "about the brain.")},
};

constexpr Pattern contexts[] = {
    {QT_TRANSLATE_NOOP("aon::Sentences", "executed Go")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "executed No-Go")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "observed Go")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "observed No-Go")},
};

constexpr Pattern shortContexts[] = {
    {"executed Go", QT_TRANSLATE_NOOP("aon::Sentences", "exec. Go")},
    {"executed No-Go", QT_TRANSLATE_NOOP("aon::Sentences", "exec. No-Go")},
    {"observed Go", QT_TRANSLATE_NOOP("aon::Sentences", "obs. Go")},
    {"observed No-Go", QT_TRANSLATE_NOOP("aon::Sentences", "obs. No-Go")},
};

}  // namespace

QString notationSentence(const std::string& sentence) { return said(QString::fromStdString(sentence), mistakes); }

QString historyLine(const QString& line) { return line.startsWith(QLatin1Char('#')) ? said(line, comments) : line; }

QString recordingNote(const std::string& note) { return said(QString::fromStdString(note), notes); }

QString contextWords(const QString& name) { return said(name, contexts); }

QString shortContextWords(const QString& name) { return said(name, shortContexts); }

}  // namespace aon
