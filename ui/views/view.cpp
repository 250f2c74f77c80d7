// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.h"

#include "ui/provenance.h"

namespace aon {

// While the intact network is peeked at, nothing that acts on another is in the file.
QStringList View::provenance() const
{
    if (!m_focus.isPeeking())
        return provenanceOf(m_session.document(), m_session.pinned().get());
    Document intact = m_session.document();
    intact.perturbations.clear();
    return provenanceOf(intact);
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
