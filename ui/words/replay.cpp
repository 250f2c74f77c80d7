// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/replay.h"

#include "model/perturbation/notation.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session/trainingrecord.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QRegularExpression>

namespace aon {

namespace {

class ReplayText {
    Q_DECLARE_TR_FUNCTIONS(aon::Replay)
};

// Single quotes: in double ones a shell would read the ! of "!mirror" as its own.
QString quoted(const QString& word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./=,+-]+$"));
    return plain.match(word).hasMatch() ? word : QLatin1Char('\'') + QString(word).replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

void addFile(QString& line, const char* option, const std::filesystem::path& file)
{
    if (!file.empty())
        line += QLatin1Char(' ') + QLatin1String(option) + QLatin1Char(' ') + quoted(QString::fromStdString(file.string()));
}

// What is open and not in the file that the command names.
QString caveatsOf(const Session& session)
{
    const Document& document = session.document();
    QStringList caveats;
    if (session.training().isActive())
        caveats << ReplayText::tr("The command is about the network from before the training that runs.");
    const bool otherOptions = document.training && !(document.training->options == document.options);
    if (otherOptions || !(document.protocol == document.model->protocol))
        caveats << ReplayText::tr("Changes of protocol or options since are for the next training: the command's file holds the network as it was trained.");
    return caveats.join(QLatin1Char(' '));
}

}  // namespace

QString replayCommand(const Document& document, const std::filesystem::path& network, const EffectsShown& effects)
{
    QString line;
    if (!effects.window.isEmpty())
        line = QStringLiteral("# ") + ReplayText::tr("compare computes the whole trial; the window showed the effects of %1").arg(effects.window.simplified()) + QLatin1Char('\n');
    line += QStringLiteral("aonlab compare");
    addFile(line, "--model", network);
    if (document.dataset && !document.files.firingRates.empty()) {
        const Population& recorded = document.dataset->population;
        const Population& own = document.model ? document.model->population : recorded;
        addFile(line, "--firing-rates", document.files.firingRates);
        if (recorded.inhibitory == own.inhibitory)
            addFile(line, "--inhibitory-mask", document.files.inhibitoryMask);
        if (recorded.mirror == own.mirror)
            addFile(line, "--mirror", document.files.mirror);
        if (!document.files.areas.empty() && recorded.areas == own.areas)
            line += QStringLiteral(" --areas ") + quoted(QString::fromStdString(describeAreas(document.files.areas)));
    }
    for (const Perturbation& perturbation : document.perturbations)
        line += QStringLiteral(" --perturb ") + quoted(QString::fromStdString(toText(perturbation)));
    if (effects.includeImposed)
        line += QStringLiteral(" --include-imposed");
    return line;
}

void copyReplayCommand(Session& session, const Focus& focus)
{
    const std::filesystem::path network = session.fileOf(session.document().model.get());
    if (network.empty()) {
        session.failAt(Deed::Copy, ReplayText::tr("Save the session first: the command line reads the network from a file, and it is in none yet."));
        return;
    }
    if (std::error_code error; !std::filesystem::exists(network, error)) {
        session.failAt(Deed::Copy, ReplayText::tr("Save the session first: the command line reads the network from a file, and %1 is gone.").arg(QString::fromStdString(network.string())));
        return;
    }
    const QString line = replayCommand(session.document(), network, focus.effects());
    QGuiApplication::clipboard()->setText(line);
    const QString copied = ReplayText::tr("Copied: %1").arg(QString(line).replace(QLatin1Char('\n'), QStringLiteral(" ⏎ ")));
    const QString caveats = caveatsOf(session);
    session.succeed(caveats.isEmpty() ? copied : caveats + QLatin1Char(' ') + copied, Deed::Copy);  // first what is not to be overlooked: the command is long
}

}  // namespace aon
