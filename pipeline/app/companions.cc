#include "app/companions.h"

#include "companion/table_data.h"
#include "companion/text_twin.h"
#include "pdf/archive.h"

namespace nenpo::app {

Companions make_companions(const model::Pages& pages, const model::Edition& edition) {
  return {pages.name, companion::text_twin(pages), companion::table_data(pages, edition)};
}

Result<Done> write_companions(const Companions& companions, std::string_view web,
                              publish::StagedOutput& staged) {
  if (auto text = staged.write(companions.name + ".txt", companions.text); !text) return text;
  const auto archive = pdf::archive_copy(web, companions.name, companions.data);
  if (!archive) return archive.error();
  return staged.write("archive/" + companions.name + ".pdf", *archive);
}

}  // namespace nenpo::app
