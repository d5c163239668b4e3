// Of libcrypto Balise calls SHA-256 alone, and the functions that do nothing else: those of EVP look for
// providers first, in files that the machine's configuration names, and bring 4 MB with them. OpenSSL
// would rather see EVP used, and says how to call these all the same (openssl_user_macros(7)).
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
