// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the tables of a protocol: what their cells show, and what an edited cell changes.

#include "model/task/protocol.h"

#include <QString>

class QTableWidget;

namespace aon {

QTableWidget* makeProtocolTable(const QString& name, const QStringList& header);

void fillEvents(QTableWidget& table, const Protocol& protocol);
void fillChannels(QTableWidget& table, const Protocol& protocol);
void fillConditions(QTableWidget& table, const Protocol& protocol);

/// What a cell's text changes in the protocol. Empty when it could be read, else one sentence. Rules between the parts are
/// those of validate().
QString takeEvent(Protocol& protocol, int row, int column, const QString& text);
QString takeChannel(Protocol& protocol, int row, int column, const QString& text);
QString takeCondition(Protocol& protocol, int row, int column, const QString& text);

}  // namespace aon
