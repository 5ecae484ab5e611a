#pragma once
// Names that a reader takes for one another: WOLF and wolf, supervisоr with a Cyrillic о, full-width and narrow letters.

#include <QString>

namespace minqing {

/// One name to compare others with. May be used from any thread.
class LookAlike {
  public:
    explicit LookAlike(const QString& name);
    /// Letters of another script or width that look the same, and capital and small letters, count as the same.
    [[nodiscard]] bool reads(const QString& other) const;

  private:
    QString m_asWritten, m_folded;  // by the look of the letters as they are, and by that of their small forms
};

}  // namespace minqing
