// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/failures.h"

#include "model/base/error.h"
#include "ui/words/patterns.h"

#include <QCoreApplication>

namespace aon {

namespace {

class FailureText {
    Q_DECLARE_TR_FUNCTIONS(aon::Failures)
};

// What was expected and what was found. The first that fits is taken.
constexpr Pattern things[] = {
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates outside: %1 values, the first %2 at neuron %3, bin %4")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates outside: %1 value, the first %2 at neuron %3, bin %4")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates outside")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "infinite rates: %1 values, the first %2 at neuron %3, bin %4")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "infinite rates: %1 value, the first %2 at neuron %3, bin %4")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 values, the first %2 at neuron %3")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 value, the first %2 at neuron %3")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates of neurons × bins")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates from 0 to 1, NaN where nothing was recorded")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates from 0 to 1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates of at least one condition of the protocol")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates in at least one condition of the protocol")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "rates")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an empty matrix")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a real matrix")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a square matrix")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a sparse matrix")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a matrix of two dimensions")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a %1 matrix")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "finite numbers")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "NaN, infinity, or numbers too large for single precision")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "NaN at row %1, column %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "infinity, or a number too large for single precision, at row %1, column %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "NaN in every bin of every condition")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "only NaN")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "complex numbers")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "one number")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 numbers")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "whole numbers of neurons")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole number below 2^53")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole number from %1 to %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole number from 0")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole number as iteration")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a number from %1 to %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a number above 0 and up to %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a number that no other condition has")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a number")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "0 or more")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "0 or 1 for every neuron")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "true or false")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1, one per neuron")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 neurons, as the mask has")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 neurons, as the model has")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 neurons (%2)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 bins, as the protocol says")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 names")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 columns")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 as FR%2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "names the perturbation notation can use")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "both %1 and %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "only one of them")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "one of them missing")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "none of them (there are: %1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "none of them")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "none of these")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "none")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "nothing there")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "nothing")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "something else")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "more")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "it a second time")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an unknown one")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an unknown name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the variables %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "no variable of this name (there are: %1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "two variables of this name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a readable file")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a folder that can be read")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a folder")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a device or pipe")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "one of %1 bytes (at most %2 are read)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "one that became shorter while it was read")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "one that was cut")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an empty file")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a file that was cut or altered")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole MATLAB %1 file")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a MATLAB file (v4, v5 or v7.3)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a MATLAB file with variables")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "one that the MATLAB file library refuses")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a class the MATLAB file library does not know")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a compressed variable that was cut or altered")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a damaged compressed variable")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a variable that was cut or altered")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a damaged variable name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a damaged variable header")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a damaged variable")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "damaged array flags")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a variable without a name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a variable of an unknown class (%1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a variable of %1 values, more than can be read")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an element of type %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "data that cannot be read")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "data of type %1 that do not go with the class %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "data of a type (%1) that does not go with the class %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a group where data of class %1 belong")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "more data than its dimensions say")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 bytes of data where its dimensions say %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 characters where its dimensions say %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 at position %2 (integers are exact up to 2^53)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "text with numbers that are no characters")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "text that is not UTF-8")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "text of %1 rows, more than can be read")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "half a character")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "text")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a text")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a cell array")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a struct")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a function handle")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an object of class %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a model")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the state of a training")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the mark at the end of a model")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a network")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a session of AON Lab")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "one of its steps")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "perturbations of its network")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "iterations from 0")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the name of a file")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a path")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "firing rates (FR1 …), a mask (inhibitory), labels (mirror), a model (W …), a session or a protocol")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "firing rates, a model, a session or a training run in this folder")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a protocol or the configuration of a training run")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the configuration of a training run")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "options and protocol")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the data this run was trained on (%1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "other data (%1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole last line")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the header %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a JSON object of training options")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the name of a training option")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "valid training options")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "no valid JSON")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "JSON")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a mistake (%1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "at most %1 levels of brackets")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a protocol of at most 1 MiB")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 bytes")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "every name once in an object")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an object")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a list")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a known field")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "names of channels")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole multiple of the step (%1 s)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a whole multiple of the bin (%1 s)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "at most %1 steps with the warm-up")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "at most %1 inputs (conditions x channels x steps)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "at most %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "at least one step (%1 s)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "at least one bin (%1 s)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 steps")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a name that no other event has")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a name that no other channel has")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a name that no other condition has")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the trial's length (%1 s) for the end")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the name of an event (%1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the name of an event")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an event on a whole step (of %1 s)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "an event later than %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 at %2 s")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "from %1 to %2 channels")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "from %1 to %2 conditions")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a word of at most 64 letters, digits, '-', '_' or '.' that begins with a letter")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "another word than the groups executed, observed, go and nogo")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "execution (0) or observation (1)")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "channels of this protocol")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "number %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "every channel at most once")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 twice")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "a filter of at most %1 multiplications")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "%1 or %2")},
};

constexpr Pattern remedies[] = {
    {QT_TRANSLATE_NOOP("aon::Sentences", "divide every neuron's rates by its peak rate")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the sizes of the areas must add up to the number of neurons")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the matrix may be transposed: rows must be neurons, columns bins")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "use the program version that wrote it")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the file was cut; use another copy, or train again")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the protocol's slots must be among the FR variables")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "use model.mat beside it")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "give back the original files")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "use the recording this model was trained on")},
    {"give the areas of this recording with --areas NAME=SIZE,… that add up to the neurons",
     QT_TRANSLATE_NOOP("aon::Sentences", "open it together with a model that knows its areas, or alone to be asked for them")},
    {"give the sizes with --areas NAME=SIZE,…", QT_TRANSLATE_NOOP("aon::Sentences", "open it together with its recording, which knows the areas")},
    {"give the protocol of this model with --protocol", QT_TRANSLATE_NOOP("aon::Sentences", "open it together with its protocol (JSON)")},
    {"use a protocol whose trial and bin width fit (--protocol; resources/protocols/f5_m1.json is one)",
     QT_TRANSLATE_NOOP("aon::Sentences", "choose a protocol whose trial and bin width fit in the view Protocol")},
};

constexpr Pattern places[] = {
    {QT_TRANSLATE_NOOP("aon::Sentences", "after %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "line %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the history")},
};

constexpr Pattern sentences[] = {
    {"--areas is \"%1\" (wrong at \"%2=%3\"), but it must be NAME=SIZE,… with names of letters, digits, _ and - that are no words of the notation, and sizes "
     "from 1",
     QT_TRANSLATE_NOOP("aon::Sentences", "An area cannot be called “%2”: a name has letters, digits, _ and -, and is no word of the notation.")},
    {"--areas is \"%1\" (\"%2\" twice), but it must be a list of different names", QT_TRANSLATE_NOOP("aon::Sentences", "Two areas are called %2.")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "cannot write %1: the disk may be full, or the file is larger than MATLAB 5 files can be")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "cannot write %1: it is not a folder")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "cannot write %1: it holds firing rates, which would be lost; choose another name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "cannot write %1: it holds an inhibitory mask, which would be lost; choose another name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "cannot write %1: it holds mirror labels, which would be lost; choose another name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "cannot write %1: it holds a protocol, which would be lost; choose another name")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "cannot write %1: %2")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "no room for a copy of the file in memory: %1")},
    {QT_TRANSLATE_NOOP("aon::Sentences", "the ending of %1 is %2, but it must be %3")},
};

QString said(const std::string& text, std::span<const Pattern> patterns) { return aon::said(QString::fromStdString(text), patterns); }

QString sentenceOf(const InputError::Parts& parts)
{
    QStringList sentence;
    if (!parts.file.empty())
        sentence << said(parts.file, places);
    if (!parts.variable.empty())
        sentence << said(parts.variable, places);
    const QString expected = said(parts.expected, things), found = said(parts.found, things);
    if (found.isEmpty())
        sentence << FailureText::tr("expected %1").arg(expected);
    else if (expected.isEmpty())
        sentence << FailureText::tr("found %1").arg(found);
    else
        sentence << FailureText::tr("expected %1, found %2").arg(expected, found);
    const QString remedy = parts.remedy.empty() ? QString() : QStringLiteral("; ") + said(parts.remedy, remedies);
    return sentence.join(QStringLiteral(": ")) + remedy;
}

}  // namespace

QString failureSentence(const std::exception& error)
{
    if (const auto* input = dynamic_cast<const InputError*>(&error))
        return sentenceOf(input->parts());
    return said(QString::fromUtf8(error.what()), sentences);
}

}  // namespace aon
