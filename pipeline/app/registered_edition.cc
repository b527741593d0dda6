#include "app/registered_edition.h"

#include "app/stages.h"
#include "store/edition_store.h"

namespace nenpo::app {

Result<model::Edition> edition_at(const std::filesystem::path& against,
                                  const Configuration& configuration, const Locations& at) {
  std::error_code error;
  if (!std::filesystem::is_directory(against, error)) {
    auto stored = store::read_store(against);
    if (!stored) return stored.error();
    return std::move(stored->edition);
  }
  const auto folder = without_last_slash(against);
  Locations there = at;
  there.input = folder.has_parent_path() ? folder.parent_path() : ".";
  const auto year = find_edition({{}, {{"edition", folder.filename().string()}}}, there.input);
  if (!year) return year.error();
  Findings of_another_edition;
  return take_in(configuration, there, **year, of_another_edition);
}

}  // namespace nenpo::app
