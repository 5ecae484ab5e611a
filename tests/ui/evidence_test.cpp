// Evidence from the form to the viewer, and forms that are never lost.
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

#include "../support/sample_files.h"
#include "../support/sample_pdf.h"
#include "desk.h"
#include "ui/pages/cases/action_form.h"
#include "ui/pages/cases/evidence_viewer.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/thumbnail_strip.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A case that its handler is about to submit.
struct SubmitDesk : Desk {
    QString number;
    SubmitDesk() : SubmitDesk(QString()) {}

    explicit SubmitDesk(QString given)
        : Desk([&](SmallDistrict& here) {
              given = here.dispatched(1);
              REQUIRE_OK(here.act(u"handler"_s, given, u"accept"_s));
              REQUIRE_OK(here.act(u"handler"_s, given, u"plan"_s,
                                  {{u"measures"_s, u"更换配件，物业每日巡查"_s},
                                   {u"plan_deadline"_s, u"2026-07-03"_s},
                                   {u"responsible_section"_s, u"物业科"_s},
                                   {u"responsible_person"_s, u"王强"_s}}));
          }),
          number(given) {}

    void beginSubmission() {
        signIn(u"handler"_s);
        open(number);
        click(u"cases.action.submit"_s);
    }
    presentation::ActionFormModel& form() { return need<ui::ActionForm>(u"cases.form"_s)->model(); }

    QString picture(const QString& name, const QColor& colour) const {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = own.filePath(name);
        REQUIRE(image.save(path, "JPEG"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = withSegments(file.readAll(), segment('\xE1', exifWithPlace(1)));
        file.resize(0);
        file.write(bytes);
        return path;
    }
    /// A picture that takes some time to read.
    QString large(const QString& name) const {
        QImage noise(3000, 2400, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x) noise.setPixel(x, y, qRgb(x * y, x ^ y, x + 3 * y));
        const QString path = own.filePath(name);
        REQUIRE(noise.save(path));
        return path;
    }
    void drop(const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        auto* target = need<QWidget>(u"cases.form"_s);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        CHECK(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
    }
    std::vector<ui::ThumbnailTile*> tiles(const QString& strip) const {
        auto* found = find<ui::ThumbnailStrip>(strip);
        std::vector<ui::ThumbnailTile*> shown;
        if (found)
            for (auto* tile : found->findChildren<ui::ThumbnailTile*>())
                if (tile->isVisible()) shown.push_back(tile);
        return shown;
    }
};

}  // namespace

TEST_CASE("pictures dropped into a form are kept without their place and looked at beside the promise") {
    SubmitDesk desk;
    desk.beginSubmission();
    desk.drop({desk.picture(u"整改后一.jpg"_s, Qt::red), desk.picture(u"整改后二.jpg"_s, Qt::green)});
    REQUIRE(until([&] { return desk.form().evidence().size() == 2 && !desk.form().isAttaching(); }));
    REQUIRE(until([&] {
        const auto tiles = desk.tiles(u"cases.form.evidence.pictures"_s);
        return tiles.size() == 2 && tiles[0]->hasPicture() && tiles[1]->hasPicture();
    }));
    desk.choose(u"cases.form.outcome"_s, u"resolved"_s);
    desk.type(u"cases.form.resolution"_s, u"配件到货，电梯恢复运行"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(desk.number, u"submitted"_s));
    const auto kept = desk.view(desk.number)->file.evidence;
    REQUIRE(kept.size() == 2);
    CHECK((kept[0].isKept() && kept[0].kind == u"after"_s && kept[0].name == u"整改后一.jpg"_s));
    QFile ledger(desk.district.path() + u"-wal"_s);
    if (ledger.open(QIODevice::ReadOnly)) CHECK_FALSE(ledger.readAll().contains("GPSLatitude"));

    desk.signIn(u"supervisor"_s);
    desk.open(desk.number);
    REQUIRE(until([&] {
        const auto all = desk.tiles(u"cases.evidence"_s), after = desk.tiles(u"cases.evidence.after"_s);
        return all.size() == 2 && all[0]->hasPicture() && all[1]->hasPicture() && after.size() == 1 && after[0]->hasPicture();
    }));
    CHECK(desk.tiles(u"cases.evidence.before"_s).empty());

    auto* first = desk.tiles(u"cases.evidence"_s).front();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    auto* viewer = desk.need<ui::EvidenceViewer>(u"evidence.viewer"_s);
    auto* picture = desk.need<ui::PictureView>(u"evidence.viewer.picture"_s);
    REQUIRE(until([&] { return picture->hasPicture(); }));
    CHECK(viewer->position() == 0);
    QTest::keyClick(viewer, Qt::Key_Right);
    CHECK(viewer->position() == 1);
    QTest::keyClick(viewer, Qt::Key_Right);
    CHECK(viewer->position() == 1);  // there are no more
    REQUIRE(until([&] { return picture->hasPicture(); }));
    QTest::keyClick(viewer, Qt::Key_Plus);
    CHECK(picture->zoom() > 1);
    QTest::keyClick(viewer, Qt::Key_0);
    CHECK(picture->zoom() == 1);
    QTest::keyClick(viewer, Qt::Key_Left);
    CHECK(viewer->position() == 0);
    QTest::keyClick(viewer, Qt::Key_Escape);
    CHECK(until([&] { return desk.find<QWidget>(u"evidence.viewer"_s) == nullptr; }));
}

TEST_CASE("a file still being read when one turns to another form is found in the form it was chosen for") {
    SubmitDesk desk;
    desk.beginSubmission();
    const QString large = desk.large(u"现场全景.png"_s);
    desk.drop({large});
    REQUIRE(desk.form().isAttaching());
    desk.click(u"cases.form.cancel"_s);
    desk.closesForm(u"cases.form"_s);
    desk.click(u"cases.action.report"_s);
    auto& other = desk.form();
    CHECK(other.action() == u"report"_s);
    REQUIRE(until([&] { return !other.isAttaching() && !desk.jobs->isBusy(); }));
    CHECK(other.evidence().empty());
    desk.click(u"cases.form.cancel"_s);
    desk.closesForm(u"cases.form"_s);
    desk.click(u"cases.action.submit"_s);
    REQUIRE(until([&] { return desk.form().evidence().size() == 1; }));
    CHECK(desk.form().evidence().front().name.startsWith(u"现场全景"_s));
}

TEST_CASE("files dropped together stand in the order they were dropped, also when the first takes longest to read") {
    SubmitDesk desk;
    desk.beginSubmission();
    desk.drop({desk.large(u"现场全景.png"_s), desk.picture(u"门牌.jpg"_s, Qt::red), desk.own.filePath(u"没有的.jpg"_s),
               desk.picture(u"签收.jpg"_s, Qt::blue)});
    REQUIRE(until([&] { return !desk.form().isAttaching(); }));
    QStringList names;
    for (const auto& piece : desk.form().evidence()) names.append(piece.name.section(u'.', 0, 0));
    CHECK(names == QStringList{u"现场全景"_s, u"门牌"_s, u"签收"_s});
}

TEST_CASE("a PDF is looked at page by page, and a locked one says why it is not shown") {
    SubmitDesk desk;
    desk.beginSubmission();
    const auto file = [&](const QString& name, const QByteArray& content) {
        QFile out(desk.own.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
        return out.fileName();
    };
    desk.drop({file(u"验收单.pdf"_s, greyPdf({"0", "0.5", "1"})), file(u"加密.pdf"_s, lockedPdf())});
    REQUIRE(until([&] { return desk.form().evidence().size() == 2 && !desk.form().isAttaching(); }));
    REQUIRE(until([&] {
        const auto tiles = desk.tiles(u"cases.form.evidence.pictures"_s);
        return tiles.size() == 2 && tiles[0]->hasPicture();
    }));
    desk.choose(u"cases.form.outcome"_s, u"resolved"_s);
    desk.type(u"cases.form.resolution"_s, u"配件到货，电梯恢复运行"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(desk.number, u"submitted"_s));
    REQUIRE(until([&] {
        const auto all = desk.tiles(u"cases.evidence"_s);
        return all.size() == 2 && all[0]->hasPicture();
    }));
    auto* first = desk.tiles(u"cases.evidence"_s).front();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    auto* viewer = desk.need<ui::EvidenceViewer>(u"evidence.viewer"_s);
    auto* picture = desk.need<ui::PictureView>(u"evidence.viewer.picture"_s);
    REQUIRE(until([&] { return picture->hasPicture() && viewer->pages() == 3; }));
    const auto grey = [&] { return qGray(picture->grab().toImage().pixel(picture->width() / 2, picture->height() / 2)); };
    CHECK(grey() < 5);
    QTest::keyClick(viewer, Qt::Key_Plus);
    QTest::keyClick(viewer, Qt::Key_PageDown);
    CHECK(viewer->page() == 1);
    REQUIRE(until([&] { return std::abs(grey() - 127) < 5; }));
    CHECK(picture->zoom() > 1);  // as near as before
    QTest::keyClick(viewer, Qt::Key_End);
    REQUIRE(until([&] { return grey() > 250; }));
    QTest::keyClick(viewer, Qt::Key_PageDown);
    CHECK((viewer->page() == 2 && viewer->position() == 0));  // there are no more pages
    QTest::keyClick(viewer, Qt::Key_Home);
    REQUIRE(until([&] { return grey() < 5; }));
    QTest::keyClick(viewer, Qt::Key_Right);
    CHECK(viewer->position() == 1);
    REQUIRE(until([&] { return picture->message().contains(u"password"_s); }));
    CHECK(viewer->pages() == 1);
}

TEST_CASE("a picture in the clipboard is pasted as evidence, text stays text") {
    SubmitDesk desk;
    desk.beginSubmission();
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::yellow);
    QGuiApplication::clipboard()->setImage(image);
    auto* comment = desk.need<QPlainTextEdit>(u"cases.form.comment"_s);
    QTest::keyClick(comment, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(until([&] { return desk.form().evidence().size() == 1; }));
    CHECK((desk.form().evidence()[0].isKept() && comment->toPlainText().isEmpty()));
    QGuiApplication::clipboard()->setText(u"备注"_s);
    QTest::keyClick(comment, Qt::Key_V, Qt::ControlModifier);
    CHECK(comment->toPlainText() == u"备注"_s);
    CHECK(desk.form().evidence().size() == 1);
    // Taken away again by its chip.
    auto* chip = desk.need<ui::Chip>(u"cases.form.evidence.piece.0"_s);
    QTest::keyClick(chip, Qt::Key_Delete);
    CHECK(until([&] { return desk.form().evidence().empty(); }));
}

TEST_CASE("a file that may not be kept is refused in the form with a sentence") {
    SubmitDesk desk;
    desk.beginSubmission();
    QFile program(desk.own.filePath(u"照片.jpg"_s));
    REQUIRE(program.open(QIODevice::WriteOnly));
    program.write("MZ this is a program");
    program.close();
    desk.drop({program.fileName()});
    REQUIRE(until([&] { return desk.complaints().find("program") != std::string::npos; }));
    CHECK(desk.form().evidence().empty());
}

TEST_CASE("a half-filled form with its picture is there again after a crash, says when, and goes once it is sent") {
    SubmitDesk desk;
    desk.beginSubmission();
    desk.type(u"cases.form.resolution"_s, u"写到一半停电了"_s);
    desk.drop({desk.picture(u"整改后.jpg"_s, Qt::red)});
    bool stored = false;
    QObject::connect(&desk.session->drafts(), &presentation::FormDrafts::stored, desk.window.get(),
                     [&] { stored = !desk.form().evidence().empty(); });
    REQUIRE(until([&] { return stored; }));
    // What another program finds now is all that a crash leaves.
    presentation::SessionModel after(*desk.jobs);
    bool loaded = false;
    QObject::connect(&after.drafts(), &presentation::FormDrafts::loaded, &after, [&] { loaded = true; });
    after.signIn(u"handler"_s, {}, &after, [](Expected<Actor> actor) { REQUIRE_OK(actor); });
    REQUIRE(until([&] { return loaded; }));
    const auto* draft = after.drafts().find(desk.number + u" submit"_s);
    REQUIRE(draft);
    CHECK(draft->values.value("resolution"_L1).toString() == u"写到一半停电了"_s);
    REQUIRE(draft->evidence.size() == 1);
    CHECK_FALSE(draft->evidence[0].content.isEmpty());

    // Somebody else at the same computer gets nothing of it.
    loaded = false;
    after.signIn(u"handler2"_s, {}, &after, [](Expected<Actor>) {});
    REQUIRE(until([&] { return loaded; }));
    CHECK_FALSE(after.drafts().find(desk.number + u" submit"_s));

    desk.signIn(u"handler"_s);  // a window of its own, from the beginning
    desk.open(desk.number);
    desk.click(u"cases.action.submit"_s);
    REQUIRE(until([&] { return desk.complaints().find("Restored") != std::string::npos; }));
    CHECK(desk.form().evidence().size() == 1);
    desk.choose(u"cases.form.outcome"_s, u"resolved"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(desk.reaches(desk.number, u"submitted"_s));
    loaded = false;
    after.signIn(u"handler"_s, {}, &after, [](Expected<Actor>) {});
    REQUIRE(until([&] { return loaded; }));
    CHECK_FALSE(after.drafts().find(desk.number + u" submit"_s));
}

TEST_CASE("a new case that was begun is there again until it is discarded") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    CHECK(desk.find<QAbstractButton>(u"cases.form.discard"_s) == nullptr);
    desk.type(u"cases.form.title"_s, u"路灯不亮"_s);
    desk.click(u"cases.form.cancel"_s);
    desk.closesForm(u"cases.form"_s);
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.click(u"cases.new"_s);
    REQUIRE(until([&] { return desk.need<QLineEdit>(u"cases.form.title"_s)->text() == u"路灯不亮"_s; }));
    desk.click(u"cases.form.discard"_s);
    desk.closesForm(u"cases.form"_s);
    desk.click(u"cases.new"_s);
    CHECK(desk.need<QLineEdit>(u"cases.form.title"_s)->text().isEmpty());
}
