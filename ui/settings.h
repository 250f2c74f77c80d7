// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is remembered between starts. Every value is checked when it is read: one that is missing, of another type
// or out of range reads as its default, so that no settings file can stop the start.

#include <QSettings>
#include <QStringList>

namespace aon {

enum class Appearance { System, Light, Dark };

class Settings {
public:
    static constexpr double smallestZoom = 0.5, largestZoom = 3.0;  ///< of the interface; 1: the system's font
    static constexpr int mostRecent = 10;

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    double zoom() const;
    void setZoom(double zoom);

    /// Two-letter code of a language; empty: that of the system.
    QString language() const;
    void setLanguage(const QString& code);

    /// Absolute paths, newest first; those that exist.
    QStringList recent() const;
    void addRecent(const QString& path);
    void clearRecent();

    QByteArray geometry() const { return bytes("window/geometry"); }
    void setGeometry(const QByteArray& geometry) { m_store.setValue("window/geometry", geometry); }
    QByteArray layout() const { return bytes("window/layout"); }
    void setLayout(const QByteArray& layout) { m_store.setValue("window/layout", layout); }

    /// The folder of the newest file dialog; the home folder when there is none.
    QString folder() const;
    void setFolder(const QString& folder) { m_store.setValue("files/folder", folder); }

private:
    QByteArray bytes(const char* key) const;
    QString text(const char* key) const;

    QSettings m_store;
};

}  // namespace aon
