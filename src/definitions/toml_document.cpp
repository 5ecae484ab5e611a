#include "definitions/toml_document.h"

#include <toml++/toml.h>
#include <string_view>

namespace minqing {

namespace {

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

int lineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

void readScalar(const toml::node& node, TomlValue& value) {
    using Kind = TomlValue::Kind;
    if (const auto* text = node.as_string()) {
        value.kind = Kind::String;
        value.text = fromUtf8(text->get());
    } else if (const auto* integer = node.as_integer()) {
        value.kind = Kind::Integer;
        value.integer = integer->get();
    } else if (const auto* real = node.as_floating_point()) {
        value.kind = Kind::Real;
        value.real = real->get();
    } else if (const auto* flag = node.as_boolean()) {
        value.kind = Kind::Boolean;
        value.flag = flag->get();
    } else if (const auto* date = node.as_date()) {
        value.kind = Kind::Date;
        const toml::date day = date->get();
        value.text = QStringLiteral("%1-%2-%3")
                         .arg(int{day.year}, 4, 10, QLatin1Char('0'))
                         .arg(int{day.month}, 2, 10, QLatin1Char('0'))
                         .arg(int{day.day}, 2, 10, QLatin1Char('0'));
    } else {
        value.kind = Kind::Other;
    }
}

TomlValue convert(const toml::node& node) {
    TomlValue value;
    value.line = lineOf(node);
    if (const auto* table = node.as_table()) {
        value.kind = TomlValue::Kind::Table;
        value.values.reserve(table->size());
        for (auto&& [key, member] : *table) {
            value.keys.append(fromUtf8(key.str()));
            value.values.push_back(convert(member));
        }
    } else if (const auto* array = node.as_array()) {
        value.kind = TomlValue::Kind::Array;
        value.values.reserve(array->size());
        for (const toml::node& member : *array) value.values.push_back(convert(member));
    } else {
        readScalar(node, value);
    }
    return value;
}

}  // namespace

const TomlValue* TomlValue::find(const QString& key) const {
    const auto index = keys.indexOf(key);
    return index < 0 ? nullptr : &values[static_cast<size_t>(index)];
}

tl::expected<TomlValue, TomlFault> parseToml(const QByteArray& text) {
    try {
        return convert(toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size()))));
    } catch (const toml::parse_error& error) {
        const auto place = error.source().begin;
        return tl::make_unexpected(
            TomlFault{static_cast<int>(place.line), static_cast<int>(place.column), fromUtf8(error.description())});
    }
}

}  // namespace minqing
