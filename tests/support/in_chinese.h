#pragma once
// The program's own Chinese for the time of a test, so that it can look at what a person would read.

#include <QCoreApplication>
#include <QTranslator>

#include "base/text.h"
#include "catch.h"

namespace minqing::tests {

class InChinese {
  public:
    InChinese() : m_before(currentLanguage()) {
        setCurrentLanguage(Language::Chinese);
        REQUIRE(m_translator.load(QStringLiteral(":/translations/minqing_zh_CN.qm")));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~InChinese() {
        QCoreApplication::removeTranslator(&m_translator);
        setCurrentLanguage(m_before);
    }
    InChinese(const InChinese&) = delete;
    InChinese& operator=(const InChinese&) = delete;

  private:
    Language m_before;
    QTranslator m_translator;
};

}  // namespace minqing::tests
