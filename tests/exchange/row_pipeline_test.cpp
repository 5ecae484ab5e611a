#include "exchange/row_pipeline.h"

#include "catch.h"
#include "table_files.h"

using namespace minqing;
using namespace minqing::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<TableSource> opened(const Folder& folder, const QByteArray& bytes, std::stop_token stop = {}) {
    auto source = openTable(folder.write(u"a.csv"_s, bytes), {.stop = std::move(stop)});
    REQUIRE_OK(source);
    return std::move(*source);
}

QByteArray numberedRows(int count) {
    QByteArray bytes = "n,m\n";
    for (int row = 0; row < count; ++row) bytes += QByteArray::number(row) + ",x\n";
    return bytes;
}

}  // namespace

TEST_CASE("the pipeline gives every row once, in order, in batches") {
    const Folder folder;
    RowPipeline pipeline(opened(folder, numberedRows(5'000)));
    int expected = 0;
    for (;;) {
        const auto batch = pipeline.nextBatch();
        REQUIRE_OK(batch);
        if (batch->empty()) break;
        CHECK(batch->size() <= 512);
        for (const auto& row : *batch) {
            REQUIRE(row.cell(0) == QString::number(expected));
            REQUIRE(row.row == expected + 2);
            ++expected;
        }
    }
    CHECK(expected == 5'000);
    CHECK(pipeline.nextBatch()->empty());
    CHECK(pipeline.bytesRead() == pipeline.totalBytes());
}

TEST_CASE("the reader's error comes after the rows before it") {
    const Folder folder;
    RowPipeline pipeline(opened(folder, numberedRows(600) + "\"never closed\n"), {.batchRows = 100, .batches = 2});
    std::size_t rows = 0;
    auto batch = pipeline.nextBatch();
    for (; batch && !batch->empty(); batch = pipeline.nextBatch()) rows += batch->size();
    CHECK(rows == 600);
    REQUIRE_FALSE(batch);
    CHECK(batch.error().has(u"unterminated_quote"));
}

TEST_CASE("a pipeline that nobody empties can be stopped and destroyed") {
    const Folder folder;
    const QByteArray bytes = numberedRows(50'000);
    { const RowPipeline untouched(opened(folder, bytes), {.batchRows = 10, .batches = 1}); }
    RowPipeline pipeline(opened(folder, bytes), {.batchRows = 10, .batches = 1});
    REQUIRE(pipeline.nextBatch().has_value());
    pipeline.requestStop();
    const auto after = pipeline.nextBatch();
    REQUIRE_FALSE(after);
    CHECK(after.error().has(u"cancelled"));
}

TEST_CASE("the stop token of the source ends the pipeline too") {
    const Folder folder;
    std::stop_source stop;
    RowPipeline pipeline(opened(folder, numberedRows(50'000), stop.get_token()), {.batchRows = 10, .batches = 1});
    REQUIRE(pipeline.nextBatch().has_value());
    stop.request_stop();
    auto batch = pipeline.nextBatch();
    for (int guard = 0; batch && !batch->empty() && guard < 10; ++guard) batch = pipeline.nextBatch();
    REQUIRE_FALSE(batch);
    CHECK(batch.error().has(u"cancelled"));
}
