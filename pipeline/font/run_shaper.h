#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "font/face_store.h"
#include "font/font_list.h"
#include "font/font_set.h"

namespace nenpo::font {

/// Chooses the face for a run of characters that belong together, and has it shaped.
class RunShaper {
 public:
  RunShaper(FaceStore& faces, const RoleEntry& role);

  /// Latin letters that the Latin face is known to have.
  ShapedText shape_latin(std::string_view run) const;
  /// Anything else: by the first face that has all of it, or else cluster by cluster.
  ShapedText shape(std::string_view run) const;
  /// 〓 in the place of a character that no face has.
  ShapedText stand_in(std::string_view cluster) const;
  /// The first face that has the character, in the order in which its kind asks the faces; -1 for
  /// none.
  int face_with(char32_t character) const;
  /// The character alone in that face.
  ShapedText shape_alone(int face, char32_t character) const;

 private:
  const std::vector<std::size_t>& order_for(char32_t character) const;
  int face_with_all(std::string_view run) const;
  ShapedText shape_cluster(std::string_view cluster) const;

  FaceStore& faces_;
  std::size_t latin_;
  std::vector<std::size_t> latin_first_;
  std::vector<std::size_t> japanese_first_;
};

}  // namespace nenpo::font
