#include "package/xml_part.h"

namespace nenpo::package {
namespace {

PartTrouble of_xml(XmlTrouble trouble) {
  switch (trouble) {
    case XmlTrouble::kNone:
    case XmlTrouble::kStopped:
      return PartTrouble::kNone;
    case XmlTrouble::kMalformed:
    case XmlTrouble::kDoctype:
      return PartTrouble::kCorrupt;
    case XmlTrouble::kTooDeep:
    case XmlTrouble::kTooLarge:
      return PartTrouble::kTooLarge;
  }
  return PartTrouble::kCorrupt;
}

}  // namespace

PartTrouble part_trouble_of(ZipTrouble trouble) {
  switch (trouble) {
    case ZipTrouble::kNone:
    case ZipTrouble::kStopped:
      return PartTrouble::kNone;
    case ZipTrouble::kMissing:
      return PartTrouble::kMissing;
    case ZipTrouble::kEncrypted:
      return PartTrouble::kEncrypted;
    case ZipTrouble::kTooLarge:
      return PartTrouble::kTooLarge;
    case ZipTrouble::kCorrupt:
      return PartTrouble::kCorrupt;
  }
  return PartTrouble::kCorrupt;
}

PartTrouble read_xml_part(const ZipPackage& package, std::string_view part, XmlListener& listener,
                          const Budget& budget, const XmlFeed& feed) {
  XmlStream stream(listener, budget);
  const ZipTrouble trouble =
      package.read(part, [&](std::string_view piece) { return feed(stream, piece); });
  if (trouble == ZipTrouble::kNone)
    return of_xml(feed(stream, "") ? stream.finish() : stream.trouble());
  if (trouble == ZipTrouble::kStopped) return of_xml(stream.trouble());
  return part_trouble_of(trouble);
}

PartTrouble read_xml_part(const ZipPackage& package, std::string_view part, XmlListener& listener,
                          const Budget& budget) {
  return read_xml_part(
      package, part, listener, budget,
      [](XmlStream& stream, std::string_view piece) { return stream.feed(piece); });
}

}  // namespace nenpo::package
