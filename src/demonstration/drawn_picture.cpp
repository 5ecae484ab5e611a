#include "demonstration/drawn_picture.h"

#include <QtEndian>
#include <algorithm>
#include <array>

namespace minqing::demonstration {

namespace {

constexpr int pictureWidth = 480, pictureHeight = 360;

struct Colour {
    int red, green, blue;
};

/// Rows of RGB, each with the filter byte that PNG wants before it.
class Canvas {
  public:
    Canvas() : m_rows(qsizetype{pictureHeight} * rowSize, '\0') {}

    void dot(int x, int y, Colour colour) {
        if (x < 0 || y < 0 || x >= pictureWidth || y >= pictureHeight) return;
        char* at = m_rows.data() + qsizetype{y} * rowSize + 1 + qsizetype{x} * 3;
        at[0] = static_cast<char>(colour.red);
        at[1] = static_cast<char>(colour.green);
        at[2] = static_cast<char>(colour.blue);
    }
    void box(int x, int y, int width, int height, Colour colour) {
        for (int row = y; row < y + height; ++row) {
            for (int column = x; column < x + width; ++column) dot(column, row, colour);
        }
    }
    void disc(int x, int y, int across, int high, Colour colour) {
        for (int row = -high; row <= high; ++row) {
            for (int column = -across; column <= across; ++column) {
                const bool inside =
                    column * column * high * high + row * row * across * across <= across * across * high * high;
                if (inside) dot(x + column, y + row, colour);
            }
        }
    }
    /// From one colour at the top to another at the bottom, in steps that compress well.
    void fade(int y, int height, Colour top, Colour bottom) {
        for (int row = 0; row < height; ++row) {
            const int share = row / 4 * 4;
            const auto mix = [&](int from, int to) { return from + (to - from) * share / height; };
            box(0, y + row, pictureWidth, 1,
                {mix(top.red, bottom.red), mix(top.green, bottom.green), mix(top.blue, bottom.blue)});
        }
    }
    [[nodiscard]] const QByteArray& rows() const { return m_rows; }

  private:
    static constexpr qsizetype rowSize = 1 + qsizetype{pictureWidth} * 3;
    QByteArray m_rows;
};

std::uint32_t checksum(QByteArrayView bytes) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~sum;
}

QByteArray number(std::uint32_t value) {
    std::array<char, 4> bytes{};
    qToBigEndian(value, bytes.data());
    return {bytes.data(), 4};
}

QByteArray chunk(const char* name, const QByteArray& body) {
    QByteArray named(name);
    named += body;
    QByteArray whole = number(static_cast<std::uint32_t>(body.size()));
    whole += named;
    whole += number(checksum(named));
    return whole;
}

QByteArray asPng(const Canvas& canvas) {
    QByteArray head = number(pictureWidth);
    head += number(pictureHeight);
    head += QByteArray("\x08\x02\0\0\0", 5);  // eight bits, RGB
    QByteArray png("\x89PNG\r\n\x1A\n");
    png += chunk("IHDR", head);
    png += chunk("IDAT", qCompress(canvas.rows(), 9).sliced(4));  // Qt puts the length before the zlib stream
    png += chunk("IEND", {});
    return png;
}

constexpr int horizon = 235;

void drawHouses(Canvas& canvas, Random& random, bool after) {
    for (int x = -20; x < pictureWidth;) {
        const int width = random.between(70, 120), high = random.between(90, 180), tone = random.between(0, 35);
        const Colour wall = after ? Colour{205 + tone, 190 + tone, 165 + tone} : Colour{140 + tone, 138 + tone, 134 + tone};
        canvas.box(x, horizon - high, width, high, wall);
        canvas.box(x, horizon - high, width, 6, after ? Colour{150, 78, 62} : Colour{96, 84, 80});
        for (int row = horizon - high + 18; row < horizon - 24; row += 28) {
            for (int column = x + 10; column + 14 < x + width; column += 26) {
                canvas.box(column, row, 14, 16, after ? Colour{120, 170, 205} : Colour{78, 86, 94});
            }
        }
        x += width + random.between(2, 12);
    }
}

void drawLamp(Canvas& canvas, int x, bool after) {
    if (after) canvas.disc(x + 22, horizon - 92, 26, 22, {252, 240, 186});
    canvas.box(x, horizon - 100, 5, 150, {70, 76, 80});
    canvas.box(x, horizon - 100, 26, 4, {70, 76, 80});
    canvas.box(x + 16, horizon - 96, 12, 6, after ? Colour{255, 214, 90} : Colour{44, 46, 48});
}

void drawStreet(Canvas& canvas, Random& random, bool after) {
    canvas.fade(horizon, pictureHeight - horizon, after ? Colour{150, 152, 154} : Colour{118, 112, 104},
                after ? Colour{116, 118, 122} : Colour{84, 78, 70});
    for (int i = 0; i < 7; ++i) {
        const int x = random.between(20, pictureWidth - 60), y = random.between(horizon + 30, pictureHeight - 25);
        const int size = random.between(10, 26);
        if (after) continue;
        canvas.disc(x, y, size * 2, size / 2 + 3, {58, 62, 66});  // a hole with water in it
        canvas.disc(x, y, size * 2 - 6, size / 2, {86, 98, 108});
        canvas.box(x + size, y - size / 2, size / 2, size / 2, {124, 92, 60});  // what lies about
    }
    if (!after) return;
    for (int x = 10; x < pictureWidth; x += 70) canvas.box(x, (horizon + pictureHeight) / 2, 38, 6, {240, 240, 236});
    canvas.box(0, horizon, pictureWidth, 9, {196, 190, 180});
}

void drawTree(Canvas& canvas, int x) {
    canvas.box(x - 4, horizon - 40, 8, 46, {104, 76, 52});
    canvas.disc(x, horizon - 62, 34, 30, {88, 148, 82});
    canvas.disc(x - 12, horizon - 70, 20, 18, {110, 170, 98});
}

}  // namespace

QByteArray drawnPicture(Random random, Scene scene) {
    const bool after = scene == Scene::After;
    Canvas canvas;
    canvas.fade(0, horizon, after ? Colour{150, 198, 232} : Colour{136, 142, 148},
                after ? Colour{222, 236, 242} : Colour{182, 182, 178});
    drawHouses(canvas, random, after);
    drawStreet(canvas, random, after);
    const int lamp = random.between(60, 380), tree = random.between(40, 430);
    drawLamp(canvas, lamp, after);
    if (after) drawTree(canvas, tree);
    return asPng(canvas);
}

}  // namespace minqing::demonstration
