#include "cli/plain_text.h"

#include <QJsonArray>
#include <QStringList>
#include <algorithm>
#include <vector>

#include "cli/command_line_text.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

QString cellOf(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    if (value.isBool()) return value.toBool() ? CommandLineText::tr("yes") : CommandLineText::tr("no");
    if (value.isDouble()) {
        const auto number = value.toDouble();
        return number == static_cast<double>(value.toInteger()) ? QString::number(value.toInteger())
                                                                : QString::number(number, 'f', 2);
    }
    QStringList parts;
    if (value.isObject()) {
        const auto object = value.toObject();
        for (auto one = object.begin(); one != object.end(); ++one) {
            if (!one.value().isNull()) parts.append(QString(one.key() % u'=' % cellOf(one.value())));
        }
        return parts.join(u' ');
    }
    if (value.isArray()) {
        for (const auto& one : value.toArray()) parts.append(cellOf(one));
        return parts.join(u"; "_s);
    }
    return u"—"_s;
}

/// Names stand in a row, sentences on lines of their own.
QString joined(const QStringList& items) {
    const bool sentences = std::any_of(items.begin(), items.end(),
                                       [](const QString& item) { return item.endsWith(u'。') || item.endsWith(u'.'); });
    if (items.size() < 2 || !sentences) return u' ' % items.join(u", "_s);
    return u"\n  "_s % items.join(u"\n  "_s);
}

QString tableOf(const QJsonArray& rows) {
    QStringList columns;
    for (const auto& row : rows) {
        for (const auto& key : row.toObject().keys()) {
            if (!columns.contains(key)) columns.append(key);
        }
    }
    std::vector<int> widths;
    for (const auto& column : columns) {
        int width = displayWidth(column);
        for (const auto& row : rows) width = std::max(width, displayWidth(cellOf(row.toObject().value(column))));
        widths.push_back(std::min(width, 48));
    }
    const auto line = [&](auto cell) {
        QString text;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString value = cell(columns.at(i));
            const int padding = std::max(0, widths[static_cast<size_t>(i)] - displayWidth(value));
            text += value % QString(padding + 2, u' ');
        }
        while (text.endsWith(u' ')) text.chop(1);
        return QString(u"  "_s % text % u'\n');
    };
    QString text = line([](const QString& column) { return column; });
    for (const auto& row : rows) {
        text += line([&](const QString& column) { return cellOf(row.toObject().value(column)); });
    }
    return text;
}

}  // namespace

int displayWidth(const QString& text) {
    int width = 0;
    for (const auto ch : text) width += ch.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

QString plainText(const QJsonObject& document) {
    QString text;
    for (auto member = document.begin(); member != document.end(); ++member) {
        const auto value = member.value();
        if (value.isArray() && !value.toArray().isEmpty() && value.toArray().first().isObject()) {
            text += member.key() % u":\n"_s % tableOf(value.toArray());
        } else if (value.isObject()) {
            text += member.key() % u":\n"_s;
            const auto inner = value.toObject();
            for (auto one = inner.begin(); one != inner.end(); ++one) {
                text += u"  "_s % one.key() % u": "_s % cellOf(one.value()) % u'\n';
            }
        } else if (value.isArray()) {
            QStringList items;
            for (const auto& item : value.toArray()) items.append(cellOf(item));
            text += member.key() % u':' % joined(items) % u'\n';
        } else {
            text += member.key() % u": "_s % cellOf(value) % u'\n';
        }
    }
    if (text.endsWith(u'\n')) text.chop(1);
    return text;
}

}  // namespace minqing::cli
