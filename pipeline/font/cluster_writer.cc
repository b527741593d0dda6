#include "font/cluster_writer.h"

#include <cstdint>
#include <utility>

#include "base/text.h"
#include "font/character.h"

namespace nenpo::font {

void ClusterWriter::add(std::size_t text_at, const ShapedGlyph& glyph) {
  open_cluster(text_at);
  shaped_.clusters.back().advance += glyph.advance;
  ++shaped_.clusters.back().glyph_count;
  shaped_.glyphs.push_back(glyph);
}

void ClusterWriter::add_missing(std::size_t text_at) {
  open_cluster(text_at);
  shaped_.missing.push_back(
      {decode_utf8(text_, text_at).value, static_cast<std::uint32_t>(text_at)});
}

ShapedText ClusterWriter::finish() {
  close_cluster(text_.size());
  return std::move(shaped_);
}

void ClusterWriter::open_cluster(std::size_t text_at) {
  if (!shaped_.clusters.empty()) {
    const std::size_t begin = shaped_.clusters.back().text_begin;
    const bool joins = treatment_of(decode_utf8(text_, text_at).value) == Treatment::kExtender &&
                       text_at - begin < kLongestCluster;
    if (begin == text_at || joins) return;
    close_cluster(text_at);
  }
  ShapedCluster cluster;
  cluster.text_begin = static_cast<std::uint32_t>(shaped_.clusters.empty() ? 0 : text_at);
  cluster.glyph_begin = static_cast<std::uint32_t>(shaped_.glyphs.size());
  shaped_.clusters.push_back(cluster);
}

void ClusterWriter::close_cluster(std::size_t text_end) {
  if (shaped_.clusters.empty()) return;
  ShapedCluster& last = shaped_.clusters.back();
  last.text_size = static_cast<std::uint32_t>(text_end) - last.text_begin;
}

}  // namespace nenpo::font
