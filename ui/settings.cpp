// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr qsizetype longestText = 4096;      // of a path
constexpr qsizetype mostBytes = 1 << 20;     // of a layout; ours have about 2000
const char* const appearanceNames[] = {"system", "light", "dark"};

}  // namespace

QString Settings::text(const char* key) const
{
    const QVariant value = m_store.value(key);
    const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString();
    return text.size() <= longestText ? text : QString();
}

QByteArray Settings::bytes(const char* key) const
{
    const QVariant value = m_store.value(key);
    const QByteArray bytes = value.typeId() == QMetaType::QByteArray ? value.toByteArray() : QByteArray();
    return bytes.size() <= mostBytes ? bytes : QByteArray();
}

Appearance Settings::appearance() const
{
    const auto* const found = std::find(std::begin(appearanceNames), std::end(appearanceNames), text("window/appearance"));
    return found == std::end(appearanceNames) ? Appearance::System : static_cast<Appearance>(found - appearanceNames);
}

void Settings::setAppearance(Appearance appearance)
{
    m_store.setValue("window/appearance", QLatin1String(appearanceNames[static_cast<int>(appearance)]));
}

double Settings::zoom() const
{
    bool isNumber = false;
    const double zoom = m_store.value("window/zoom", 1.0).toDouble(&isNumber);
    return isNumber && std::isfinite(zoom) ? std::clamp(zoom, smallestZoom, largestZoom) : 1.0;
}

void Settings::setZoom(double zoom) { m_store.setValue("window/zoom", QString::number(zoom)); }

QString Settings::language() const
{
    const QString code = text("window/language");
    const bool wellFormed = code.size() == 2 && std::all_of(code.begin(), code.end(), [](QChar c) { return c.isLower(); });
    return wellFormed ? code : QString();
}

void Settings::setLanguage(const QString& code) { m_store.setValue("window/language", code); }

QStringList Settings::recent() const
{
    QStringList paths;
    for (const QString& path : m_store.value("files/recent").toStringList()) {
        if (paths.size() == mostRecent)
            break;
        if (path.size() <= longestText && QFileInfo(path).isAbsolute() && QFileInfo::exists(path) && !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

void Settings::addRecent(const QString& path)
{
    QStringList paths = recent();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    m_store.setValue("files/recent", paths.mid(0, mostRecent));
}

void Settings::clearRecent() { m_store.remove("files/recent"); }

QString Settings::folder() const
{
    const QString folder = text("files/folder");
    return !folder.isEmpty() && QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

}  // namespace aon
