#include "app/configuration.h"

#include <algorithm>
#include <utility>

#include "assemble/style_file.h"
#include "base/text.h"

namespace nenpo::app {
namespace {

using Publications = std::vector<assemble::PublicationTemplate>;

Result<Publications> chosen(Publications publications, const std::string& only,
                            const Locations& at) {
  if (only.empty()) return publications;
  Publications found;
  for (const std::string_view name : split(only, ',')) {
    const auto wanted =
        std::find_if(publications.begin(), publications.end(),
                     [name](const auto& publication) { return publication.name == trim(name); });
    if (wanted == publications.end()) {
      return Failure{"刊行物の選択", std::string(name),
                     "この名前の刊行物は " + at.templates.string() + " にありません。"};
    }
    found.push_back(*wanted);
  }
  return found;
}

}  // namespace

Result<Configuration> read_configuration(const Locations& at, const std::string& only) {
  auto publications = assemble::read_publications(at.templates);
  if (!publications) return publications.error();
  auto wanted = chosen(std::move(*publications), only, at);
  if (!wanted) return wanted.error();
  auto forms = normalize::read_form_definitions(at.forms());
  if (!forms) return forms.error();
  Configuration configuration{std::move(*wanted), {}, std::move(*forms)};
  for (const assemble::PublicationTemplate& publication : configuration.publications) {
    auto style = assemble::read_style(at.style(publication.style));
    if (!style) return style.error();
    configuration.styles.emplace(publication.style, std::move(*style));
  }
  return configuration;
}

}  // namespace nenpo::app
