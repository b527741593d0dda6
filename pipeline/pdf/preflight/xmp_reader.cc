#include "pdf/preflight/xmp_reader.h"

#include "base/text.h"
#include "package/xml_stream.h"

namespace nenpo::pdf {
namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kExtensionSchema = "http://www.aiim.org/pdfa/ns/schema#";

/// Properties are the children of rdf:Description below rdf:RDF; an array's first item counts.
class XmpListener : public package::XmlListener {
 public:
  void start(const package::XmlName& name, const package::XmlAttributes&) override {
    const bool rdf = name.space == kRdf;
    if (depth_ == 0 && rdf && name.local == "RDF") in_rdf_ = true;
    if (in_rdf_) ++depth_;
    if (depth_ == kProperty) {
      property_ = std::string(name.space) + std::string(name.local);
      packet.schemas.emplace(name.space);
      items_ = 0;
    }
    if (depth_ > kProperty && rdf && name.local == "li") ++items_;
    is_described_ = name.space == kExtensionSchema && name.local == "namespaceURI";
  }

  void end(const package::XmlName&) override {
    if (is_described_) packet.described.emplace(trim(described_));
    is_described_ = false;
    described_.clear();
    if (depth_ > 0) --depth_;
  }

  void text(std::string_view piece) override {
    if (is_described_) described_ += piece;
    if (depth_ >= kProperty && items_ <= 1) packet.values[property_] += piece;
  }

  XmpPacket packet;

 private:
  static constexpr int kProperty = 3;  // rdf:RDF, rdf:Description, the property

  bool in_rdf_ = false;
  int depth_ = 0;  // 1: rdf:RDF
  int items_ = 0;  // of the property's array
  std::string property_;
  bool is_described_ = false;  // within pdfaSchema:namespaceURI
  std::string described_;
};

}  // namespace

std::string XmpPacket::value(std::string_view schema, std::string_view name) const {
  const auto found = values.find(std::string(schema) + std::string(name));
  return found == values.end() ? "" : std::string(trim(found->second));
}

XmpPacket read_xmp(std::string_view packet) {
  XmpListener listener;
  package::Budget budget;
  package::XmlStream stream(listener, budget);
  stream.feed(packet);
  listener.packet.well_formed = stream.finish() == package::XmlTrouble::kNone;
  return std::move(listener.packet);
}

}  // namespace nenpo::pdf
