#include "package/relations.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::package {
namespace {

class RelationsListener : public XmlListener {
 public:
  RelationsListener(std::string_view part, Relations& relations)
      : part_(part), relations_(relations) {}

  void start(const XmlName& name, const XmlAttributes& attributes) override {
    if (name.local != "Relationship" || attributes.get("TargetMode") == "External") return;
    const auto type = attributes.get("Type");
    relations_.push_back({.id = std::string(attributes.get("Id")),
                          .kind = std::string(type.substr(type.rfind('/') + 1)),
                          .target = resolve_target(part_, attributes.get("Target"))});
  }
  void end(const XmlName&) override {}
  void text(std::string_view) override {}

 private:
  std::string_view part_;
  Relations& relations_;
};

class ContentTypesListener : public XmlListener {
 public:
  explicit ContentTypesListener(ContentTypes& types) : types_(types) {}

  void start(const XmlName& name, const XmlAttributes& attributes) override {
    if (name.local != "Override") return;
    types_.try_emplace(resolve_target("", attributes.get("PartName")),
                       attributes.get("ContentType"));
  }
  void end(const XmlName&) override {}
  void text(std::string_view) override {}

 private:
  ContentTypes& types_;
};

}  // namespace

std::string resolve_target(std::string_view source, std::string_view target) {
  std::vector<std::string_view> steps;
  if (!target.starts_with('/')) {
    steps = split(source, '/');
    if (!steps.empty()) steps.pop_back();
  }
  for (const std::string_view step : split(target.substr(0, target.find('#')), '/')) {
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
  }
  std::string name;
  for (const std::string_view step : steps) name += (name.empty() ? "" : "/") + std::string(step);
  return name;
}

std::string relations_part(std::string_view part) {
  const auto slash = part.rfind('/');
  const std::size_t folder = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, folder)) + "_rels/" + std::string(part.substr(folder)) +
         ".rels";
}

PartTrouble read_relations(const ZipPackage& package, std::string_view part, const Budget& budget,
                           Relations& relations) {
  RelationsListener listener(part, relations);
  const PartTrouble trouble = read_xml_part(package, relations_part(part), listener, budget);
  return trouble == PartTrouble::kMissing ? PartTrouble::kNone : trouble;
}

const Relation* find_kind(const Relations& relations, std::string_view kind) {
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const auto& r) { return r.kind == kind; });
  return found == relations.end() ? nullptr : &*found;
}

const Relation* find_id(const Relations& relations, std::string_view id) {
  const auto found =
      std::find_if(relations.begin(), relations.end(), [&](const auto& r) { return r.id == id; });
  return found == relations.end() ? nullptr : &*found;
}

PartTrouble read_content_types(const ZipPackage& package, const Budget& budget,
                               ContentTypes& types) {
  ContentTypesListener listener(types);
  return read_xml_part(package, "[Content_Types].xml", listener, budget);
}

}  // namespace nenpo::package
