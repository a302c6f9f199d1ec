import { organisationName } from '../../../src/domain/tenant/organisationName';

describe('what a company is called', () => {
  it.each([
    [
      'by its signature',
      'hansen-maschinenbau.de',
      '',
      'Danke!\n\nKatrin Petersen\nHansen Maschinenbau GmbH & Co. KG\nTelefon +49 461 5550 210',
      'Hansen Maschinenbau GmbH & Co. KG',
    ],
    [
      'up to the first comma',
      'talavera-logistica.com.mx',
      '',
      'Ximena\nTalavera Logística, S.A. de C.V.\nPuebla, México',
      'Talavera Logística',
    ],
    ['with words between', 'olivares-cabrera.es', '', 'Iñaki\nOlivares y Cabrera, S.L.', 'Olivares y Cabrera'],
    ['with words after', 'veleiro.com.br', '', 'Otávio Brandão\nVeleiro Seguros S.A.', 'Veleiro Seguros S.A.'],
    ['after a department', 'tamarack-outfitters.com', '', 'Dale\nSystems, Tamarack Outfitters', 'Tamarack Outfitters'],
    ['with umlauts', 'mueller-soehne.de', '', 'Jan\nMüller & Söhne', 'Müller & Söhne'],
    [
      'by its legal form in Japanese',
      'akita-mfg.co.jp',
      '',
      '佐藤です。\n\n株式会社秋田製作所 情報システム部\n佐藤 健一',
      '株式会社秋田製作所',
    ],
    ['by its legal form behind the name', 'minato.jp', '', '伊藤\nみなと商会株式会社', 'みなと商会株式会社'],
    [
      'by the last of two, which is the signature',
      'akita-mfg.co.jp',
      '',
      '株式会社北風\nケラー様\n\n株式会社秋田製作所\n佐藤',
      '株式会社秋田製作所',
    ],
    [
      'by its legal form in Chinese',
      'lanqiao-jingmi.com.cn',
      '',
      '陈立群\n蓝桥精密仪器有限公司',
      '蓝桥精密仪器有限公司',
    ],
    ['with its country in brackets', 'lanqiao.cn', '', '陈立群\n蓝桥（中国）有限公司 IT部', '蓝桥（中国）有限公司'],
    ['without the brackets behind it', 'akita-mfg.co.jp', '', '佐藤\n株式会社秋田製作所（本社）', '株式会社秋田製作所'],
    [
      'up to the last legal form',
      'minato.jp',
      '',
      '伊藤\nみなと商会株式会社東京有限会社支店',
      'みなと商会株式会社東京有限会社',
    ],
    ['not by a legal form alone', 'minato.jp', '', '伊藤\n株式会社', 'Minato'],
    ['by the subject', 'brackenford-foods.co.uk', 'Brackenford Foods: final report', '', 'Brackenford Foods'],
    ['by the subject’s letters', 'bmw-motor.de', 'AW: BMW Motor am Montag', '', 'BMW Motor'],
    ['by its domain, capitalised', 'akita-mfg.co.jp', 'Migration', '', 'Akita-Mfg'],
    ['by its domain, when the text only has it in lower case', 'contoso.com', 'contoso migration', '', 'Contoso'],
    ['by its domain, not by a sentence', 'contoso.com', '', 'Contoso has moved all mailboxes today.', 'Contoso'],
    ['by its domain, not by another company', 'contoso.com', 'Fabrikam GmbH', 'Jo\nFabrikam GmbH', 'Contoso'],
  ])('%s', (_rule, domain, subject, signed, name) => {
    expect(organisationName(domain, subject, signed)).toBe(name);
  });
});
