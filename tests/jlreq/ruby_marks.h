#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jlreq/ruby.h"
#include "tests/jlreq/composing.h"

namespace nenpo::jlreq::test {

/// "山{志|こころ}い{承認|しょう|にん}{強調|・}": a text with its ruby, as the prose writes it.
struct MarkedText {
  std::u32string characters;
  std::vector<Cluster> clusters;
  std::vector<Ruby> rubies;
  std::vector<std::u32string> readings;  // one a ruby
};

inline Ruby ruby_of(std::size_t begin, std::size_t end,
                    const std::vector<std::string_view>& fields) {
  Ruby ruby{.begin = begin, .end = end};
  if (fields[1] == "・") {
    ruby.kind = RubyKind::kEmphasisDots;
    return ruby;
  }
  ruby.kind = end - begin < 2 ? RubyKind::kMono : RubyKind::kGroup;
  if (fields.size() > 2) ruby.kind = RubyKind::kJukugo;
  for (std::size_t k = 1; k < fields.size(); ++k) {
    const std::u32string part = to_utf32(fields[k]);
    ruby.advances.insert(ruby.advances.end(), part.size(), kRubyEm);
    if (ruby.kind == RubyKind::kJukugo) ruby.part_ends.push_back(ruby.advances.size());
    ruby.is_western = ruby.is_western || part.front() < U'~';
  }
  return ruby;
}

/// Ready to be composed: room is made.
inline MarkedText marked(std::string_view text) {
  MarkedText result;
  std::string plain;
  for (const std::string_view piece : split(text, '{')) {
    const std::size_t close = piece.find('}');
    const std::size_t begin = to_utf32(plain).size();
    const auto fields = split(piece.substr(0, close), '|');
    plain += fields[0];
    if (close == std::string_view::npos) continue;
    result.rubies.push_back(ruby_of(begin, to_utf32(plain).size(), fields));
    result.readings.emplace_back();
    for (std::size_t k = 1; k < fields.size(); ++k) result.readings.back() += to_utf32(fields[k]);
    plain += piece.substr(close + 1);
  }
  result.characters = to_utf32(plain);
  result.clusters = clusters_of(plain);
  make_room(result.rubies, result.clusters);
  return result;
}

}  // namespace nenpo::jlreq::test
