// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.h"

#include "ui/jobs/trainingjob.h"
#include "ui/words/cautions.h"
#include "ui/words/provenance.h"

namespace aon {

// While the intact network is peeked at, or another one learns, nothing that is not seen is in the file.
QStringList View::provenance() const
{
    Document shown = m_session.document();
    if (m_focus.isPeeking())
        shown.perturbations.clear();
    const TrainingJob& training = m_session.training();
    QStringList lines = iterationInTraining() >= 0 ? provenanceOfTraining(shown, training.options(), training.protocol(), iterationInTraining())
                                                   : provenanceOf(shown, m_focus.isPeeking() ? nullptr : m_session.pinned().get());
    for (const QString& sentence : cautions())
        lines << QStringLiteral("caution: ") + sentence;
    return lines;
}

QStringList View::cautions() const
{
    Comparison intact;
    const Comparison* shown = iterationInTraining() >= 0 ? nullptr : m_session.comparison().get();
    if (shown && m_focus.isPeeking()) {
        intact = *shown;
        intact.perturbations.clear();
        intact.range = {};
        shown = &intact;
    }
    QStringList sentences;
    for (const Notice& notice : noticesOf(m_session.document(), shown))
        sentences << notice.sentence;
    return sentences;
}

QString View::networkShown() const
{
    const auto model = m_session.shownModel();
    return model ? networkWords(*model) : QString();
}

QString View::actingWords() const
{
    const auto& comparison = m_session.comparison();
    if (!comparison)
        return {};
    return aon::actingWords(m_focus.isPeeking() ? std::vector<Perturbation>() : comparison->perturbations);
}

}  // namespace aon
