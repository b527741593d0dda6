#include "font/font_set.h"

#include <algorithm>
#include <string>

#include "font/face_store.h"
#include "font/font_list.h"
#include "font/role_shaper.h"

namespace nenpo::font {
namespace {

Failure unknown_role(std::string_view name, const std::vector<RoleEntry>& roles) {
  std::string known;
  for (const RoleEntry& role : roles) known += (known.empty() ? "" : "、") + role.name;
  return {"書体の選択", std::string(name),
          "この名前の役割は fonts.toml にありません。使える名前: " + known + "。"};
}

}  // namespace

struct FontSet::Implementation {
  explicit Implementation(FontList list)
      : roles(std::move(list.roles)), faces(std::move(list.faces)), shapers(roles.size()) {}

  const RoleEntry& entry(Role role) const { return roles[static_cast<std::size_t>(role)]; }

  std::vector<RoleEntry> roles;
  FaceStore faces;
  std::vector<std::unique_ptr<RoleShaper>> shapers;  // of the roles asked for
  std::vector<Metrics> metrics;
};

FontSet::FontSet(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

Result<FontSet> FontSet::open(const std::filesystem::path& fonts_folder) {
  auto list = read_font_list(fonts_folder / "fonts.toml");
  if (!list) return list.error();
  auto implementation = std::make_unique<Implementation>(std::move(*list));
  implementation->metrics.resize(implementation->roles.size());
  return FontSet(std::move(implementation));
}

Result<Role> FontSet::role(std::string_view name) {
  Implementation& set = *implementation_;
  const auto found = std::find_if(set.roles.begin(), set.roles.end(),
                                  [&](const RoleEntry& role) { return role.name == name; });
  if (found == set.roles.end()) return unknown_role(name, set.roles);
  const auto index = static_cast<std::size_t>(found - set.roles.begin());
  const Role role{static_cast<std::uint16_t>(index)};
  if (set.shapers[index]) return role;
  const auto latin = set.faces.open(found->latin);
  if (!latin) return latin.error();
  const auto japanese = set.faces.open(found->japanese);
  if (!japanese) return japanese.error();
  set.metrics[index] = {(*japanese)->metrics().em_box_top, (*latin)->metrics().digit_height};
  set.shapers[index] = std::make_unique<RoleShaper>(set.faces, *found);
  return role;
}

Metrics FontSet::metrics(Role role) const {
  return implementation_->metrics[static_cast<std::size_t>(role)];
}

const ShapedText& FontSet::shape(Role role, std::string_view text) {
  return implementation_->shapers[static_cast<std::size_t>(role)]->shape(text);
}

const std::vector<model::FaceUse>& FontSet::faces() const { return implementation_->faces.uses(); }

const std::optional<Failure>& FontSet::fallback_failure() const {
  return implementation_->faces.late_failure();
}

std::vector<std::pair<std::string, std::string>> FontSet::file_digests() const {
  return implementation_->faces.digests();
}

}  // namespace nenpo::font
