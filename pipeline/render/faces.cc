#include "render/faces.h"

#include <cairo-ft.h>

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include "base/c_ptr.h"

namespace nenpo::render {
namespace {

using LibraryPtr = CPtr<FT_LibraryRec_, FT_Done_FreeType>;
using FacePtr = CPtr<cairo_font_face_t, cairo_font_face_destroy>;

constexpr int kLoadFlags = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
constexpr cairo_user_data_key_t kFreeTypeFace{};

Failure cannot_open(const model::FaceUse& use, const std::string& reason) {
  return {"書体を開く処理", use.family + " " + use.style + "（" + use.file + "）", reason};
}

/// cairo keeps faces for later use and lets go of them at a time of its own: so each has a FreeType
/// library to itself, which ends with it.
void release_with_library(void* face) {
  FT_Done_FreeType(static_cast<FT_Face>(face)->glyph->library);
}

Result<FacePtr> open_face(const model::FaceUse& use) {
  FT_Library created = nullptr;
  if (FT_Init_FreeType(&created) != 0) return cannot_open(use, "FreeType を使えません。");
  LibraryPtr library(created);
  FT_Face file = nullptr;
  if (FT_New_Face(library.get(), use.file.c_str(), use.index, &file) != 0) {
    return cannot_open(use, "ファイルを書体として読めません。");
  }
  FacePtr face(cairo_ft_font_face_create_for_ft_face(file, kLoadFlags));
  if (cairo_font_face_set_user_data(face.get(), &kFreeTypeFace, file, release_with_library) !=
      CAIRO_STATUS_SUCCESS) {
    return cannot_open(use, "メモリが足りません。");
  }
  (void)library.release();  // the face's now
  return face;
}

std::vector<bool> used_faces(const model::Pages& pages) {
  std::vector<bool> used(pages.faces.size());
  for (const model::Page& page : pages.pages) {
    for (const model::PageItem& item : page.items) {
      if (const auto* run = std::get_if<model::GlyphRun>(&item)) used[run->face] = true;
    }
  }
  return used;
}

}  // namespace

struct Faces::Opened {
  std::vector<FacePtr> faces;
};

Faces::Faces(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Faces::Faces(Faces&&) noexcept = default;
Faces& Faces::operator=(Faces&&) noexcept = default;
Faces::~Faces() = default;

Result<Faces> Faces::open(const model::Pages& pages) {
  const std::vector<bool> used = used_faces(pages);
  auto opened = std::make_unique<Opened>();
  opened->faces.resize(pages.faces.size());
  for (std::size_t i = 0; i < pages.faces.size(); ++i) {
    if (!used[i]) continue;
    auto face = open_face(pages.faces[i]);
    if (!face) return face.error();
    opened->faces[i] = std::move(*face);
  }
  return Faces(std::move(opened));
}

_cairo_font_face* Faces::operator[](std::size_t index) const { return opened_->faces[index].get(); }

}  // namespace nenpo::render
