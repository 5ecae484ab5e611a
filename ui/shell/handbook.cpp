#include "ui/shell/handbook.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

QString pageText(const QString& page) {
    QFile file(u":/handbook/%1.md"_s.arg(page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

Handbook::Handbook(const std::vector<std::pair<QString, QString>>& pages, QWidget* parent)
    : QDialog(parent, Qt::Window), list_(new QListWidget(this)), browser_(new QTextBrowser(this)) {
    setObjectName(u"handbook"_s);
    setWindowTitle(tr("Handbook"));
    resize(space(190), space(140));
    auto* row = new QHBoxLayout(this);
    row->addWidget(list_);
    row->addWidget(browser_, 1);
    list_->setObjectName(u"handbook.pages"_s);
    list_->setAccessibleName(tr("Pages of the handbook"));
    list_->setFixedWidth(space(36));
    browser_->setObjectName(u"handbook.text"_s);
    browser_->setAccessibleName(tr("Handbook"));
    browser_->setOpenLinks(false);
    browser_->document()->setDocumentMargin(space(4));
    for (const auto& [id, name] : pages) {
        if (pageText(id).isEmpty()) continue;
        auto* item = new QListWidgetItem(name, list_);
        item->setData(Qt::UserRole, id);
    }
    auto* keys = new QListWidgetItem(tr("All keys"), list_);
    keys->setData(Qt::UserRole, u"keys"_s);
    connect(list_, &QListWidget::currentRowChanged, this, &Handbook::show);
}

void Handbook::open(const QString& page) {
    int found = list_->count() - 1;
    for (int i = 0; i < list_->count(); ++i)
        if (list_->item(i)->data(Qt::UserRole).toString() == page) found = i;
    list_->setCurrentRow(found);
    QDialog::show();
    raise();
    activateWindow();
    browser_->setFocus();
}

void Handbook::show(int row) {
    if (const auto* item = list_->item(row)) browser_->setMarkdown(pageText(item->data(Qt::UserRole).toString()));
}

QString Handbook::text() const { return browser_->toPlainText(); }

}  // namespace minqing::ui
