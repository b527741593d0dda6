#include "package/xml_stream.h"

#include <gmock/gmock.h>

namespace nenpo::package {
namespace {

/// Writes down what it is told, one thing a line; texts that follow each other are one.
class Notes : public XmlListener {
 public:
  void start(const XmlName& name, const XmlAttributes& attributes) override {
    end_text();
    text_ += "<" + std::string(name.space) + " " + std::string(name.local);
    for (const auto& [local, value] : attributes.all())
      text_.append(" ").append(local).append("=").append(value);
    text_ += "\n";
  }
  void end(const XmlName& name) override {
    end_text();
    text_ += ">" + std::string(name.local) + "\n";
  }
  void text(std::string_view piece) override { piece_ += piece; }
  const std::string& all() const { return text_; }

 private:
  void end_text() {
    if (!piece_.empty()) text_ += "\"" + piece_ + "\"\n";
    piece_.clear();
  }
  std::string text_;
  std::string piece_;
};

struct Heard {
  std::string notes;
  XmlTrouble trouble = XmlTrouble::kNone;
};

Heard hear(const std::string& document, std::size_t piece) {
  Notes notes;
  const Budget budget;
  XmlStream stream(notes, budget);
  for (std::size_t at = 0; at < document.size(); at += piece) {
    if (!stream.feed(std::string_view(document).substr(at, piece))) break;
  }
  Heard heard{.notes = {}, .trouble = stream.finish()};
  heard.notes = notes.all();
  return heard;
}

TEST(XmlStream, HearsTheSameWhateverThePiecesAre) {
  const std::string document =
      "<?xml version=\"1.0\"?><表 xmlns=\"urn:a\" xmlns:b=\"urn:b\"><b:c 名=\"川崎市\">令和６年度"
      "&amp;𠮷&#32207;<![CDATA[<髙>]]></b:c><!-- 注 --><d/></表>";
  const std::string expected =
      "<urn:a 表\n<urn:b c 名=川崎市\n\"令和６年度&𠮷総<髙>\"\n>c\n<urn:a d\n>d\n>表\n";
  for (std::size_t piece = 1; piece <= document.size(); ++piece) {
    const Heard heard = hear(document, piece);
    EXPECT_EQ(heard.trouble, XmlTrouble::kNone) << piece;
    EXPECT_EQ(heard.notes, expected) << piece;
  }
}

TEST(XmlStream, RefusesWhatNoFormNeedsWhateverThePiecesAre) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  const std::vector<std::pair<std::string, XmlTrouble>> documents{
      {"<!DOCTYPE a><a/>", XmlTrouble::kDoctype},
      {"<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", XmlTrouble::kDoctype},
      {"<a>&b;</a>", XmlTrouble::kMalformed},
      {"<a b:c=\"1\"/>", XmlTrouble::kMalformed},
      {"<a>\xE5\xB7</a>", XmlTrouble::kMalformed},
      {"<a>", XmlTrouble::kMalformed},
      {"<?xml version=\"1.0\" encoding=\"x-none\"?><a/>", XmlTrouble::kMalformed},
      {deep, XmlTrouble::kTooDeep}};
  for (const auto& [document, trouble] : documents) {
    for (const std::size_t piece : {std::size_t{7}, std::size_t{64}, document.size()})
      EXPECT_EQ(hear(document, piece).trouble, trouble) << document.substr(0, 60) << piece;
  }
}

}  // namespace
}  // namespace nenpo::package
