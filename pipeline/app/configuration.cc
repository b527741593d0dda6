#include "app/configuration.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "assemble/style_file.h"
#include "assemble/style_press.h"
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

/// Templates for booklets alone need no rules.
Result<std::vector<guide::Rule>> rules_at(const Locations& at) {
  const std::filesystem::path file = at.templates / "findings.toml";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::vector<guide::Rule>();
  return guide::read_rules(file);
}

/// Templates without this style make no proof copies.
Result<std::optional<model::Style>> proof_style_at(const Locations& at) {
  const std::filesystem::path file = at.style("proof.toml");
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::optional<model::Style>();
  auto style = assemble::read_style(file);
  if (!style) return style.error();
  return std::optional(std::move(*style));
}

/// Templates without it make no copies for printing.
Result<std::optional<model::PressStyle>> press_style_at(const Locations& at) {
  const std::filesystem::path file = at.templates / "press.toml";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::optional<model::PressStyle>();
  auto style = assemble::read_press_style(file);
  if (!style) return style.error();
  return std::optional(std::move(*style));
}

}  // namespace

Result<Configuration> read_configuration(const Locations& at, const std::string& only) {
  auto publications = assemble::read_publications(at.templates);
  if (!publications) return publications.error();
  auto wanted = chosen(std::move(*publications), only, at);
  if (!wanted) return wanted.error();
  auto forms = normalize::read_form_definitions(at.forms());
  if (!forms) return forms.error();
  auto rules = rules_at(at);
  if (!rules) return rules.error();
  Configuration configuration{std::move(*wanted), {}, std::move(*forms), std::move(*rules), {}};
  for (const assemble::PublicationTemplate& publication : configuration.publications) {
    auto style = assemble::read_style(at.style(publication.style));
    if (!style) return style.error();
    configuration.styles.emplace(publication.style, std::move(*style));
  }
  auto proof = proof_style_at(at);
  if (!proof) return proof.error();
  configuration.proof_style = std::move(*proof);
  auto press = press_style_at(at);
  if (!press) return press.error();
  configuration.press_style = std::move(*press);
  return configuration;
}

}  // namespace nenpo::app
