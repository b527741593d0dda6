#include "digest/sha256.h"

#include <Poco/Crypto/DigestEngine.h>

#include <array>
#include <fstream>

namespace nenpo::digest {
namespace {

// OpenSSL's engine uses the processor's own instructions: fonts of 45 MB are held against their
// hashes in every run.
constexpr const char* kAlgorithm = "SHA256";

}  // namespace

std::string sha256(std::string_view bytes) {
  Poco::Crypto::DigestEngine engine(kAlgorithm);
  engine.update(bytes.data(), bytes.size());
  return Poco::DigestEngine::digestToHex(engine.digest());
}

Result<std::string> sha256_of_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Failure{"読み込み", file.string(), "ファイルを開けません。"};
  Poco::Crypto::DigestEngine engine(kAlgorithm);
  std::array<char, 1 << 16> buffer{};
  while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
    engine.update(buffer.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) return Failure{"読み込み", file.string(), "読み込みの途中で失敗しました。"};
  return Poco::DigestEngine::digestToHex(engine.digest());
}

}  // namespace nenpo::digest
