#include "app/locations.h"

#include <algorithm>
#include <charconv>

namespace nenpo::app {
namespace {

namespace fs = std::filesystem;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;

std::optional<int> year_from(const std::string& text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || end != text.data() + text.size() || year < kFirstYear ||
      year > kLastYear) {
    return std::nullopt;
  }
  return year;
}

/// The folder of the sources that this program was built from: build/<preset>/nenpo stands below
/// it.
fs::path product_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path{} : program.parent_path().parent_path().parent_path();
}

fs::path here_or_product(const std::string& name) {
  std::error_code error;
  if (fs::is_directory(name, error)) return name;
  const fs::path beside = product_folder() / name;
  return fs::is_directory(beside, error) ? beside : fs::path(name);
}

fs::path first_existing(const fs::path& preferred, const fs::path& otherwise) {
  std::error_code error;
  return fs::exists(preferred, error) ? preferred : otherwise;
}

}  // namespace

fs::path without_last_slash(const fs::path& path) {
  const fs::path plain = path.lexically_normal();
  return plain.has_filename() ? plain : plain.parent_path();
}

fs::path Locations::forms() const {
  return first_existing(templates / "forms", product_templates / "forms");
}

fs::path Locations::style(const std::string& file_name) const {
  const fs::path file = fs::path("styles") / file_name;
  return first_existing(templates / file, product_templates / file);
}

Locations locate(const Arguments& arguments) {
  Locations found;
  found.input = arguments.get("input", "input");
  found.masters = arguments.get("masters", (found.input / "masters").string());
  found.product_templates = here_or_product("templates");
  found.templates = arguments.get("templates", found.product_templates.string());
  found.fonts = here_or_product("fonts");
  found.output = without_last_slash(arguments.get("output", "output"));
  return found;
}

Result<std::optional<int>> find_edition(const Arguments& arguments, const fs::path& parent) {
  if (arguments.has("edition")) {
    const std::string text = arguments.get("edition", "");
    const auto year = year_from(text);
    if (!year)
      return Failure{"引数の解釈", "--edition " + text,
                     "年度は西暦4桁で指定してください（例：--edition 2026）。"};
    return year;
  }
  std::optional<int> newest;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(parent, error)) {
    const auto year = year_from(entry.path().filename().string());
    if (year && entry.is_directory(error)) newest = std::max(newest.value_or(kFirstYear), *year);
  }
  return newest;
}

}  // namespace nenpo::app
