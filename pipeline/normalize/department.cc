#include "normalize/department.h"

#include <algorithm>

#include "normalize/fold.h"

namespace nenpo::normalize {
namespace {

bool is_called(const model::Department& department, const std::string& key) {
  return label_key(department.name) == key || label_key(department.slug) == key ||
         std::any_of(department.variants.begin(), department.variants.end(),
                     [&key](const std::string& variant) { return label_key(variant) == key; });
}

}  // namespace

const model::Department* find_department(std::string_view written, const model::Masters& masters) {
  const std::string key = label_key(written);
  if (key.empty()) return nullptr;
  const model::Department* longest = nullptr;
  for (const model::Department& department : masters.departments) {
    if (is_called(department, key)) return &department;
    const bool is_prefix = key.starts_with(label_key(department.name));
    if (is_prefix && (longest == nullptr || department.name.size() > longest->name.size())) {
      longest = &department;
    }
  }
  return longest;
}

const model::Department* department_of_folder(std::string_view file,
                                              const model::Masters& masters) {
  const std::size_t slash = file.find('/');
  if (slash == std::string_view::npos) return nullptr;
  std::string_view folder = file.substr(0, slash);
  const std::size_t name = folder.find_first_not_of("0123456789_- ");
  return name == std::string_view::npos ? nullptr : find_department(folder.substr(name), masters);
}

}  // namespace nenpo::normalize
