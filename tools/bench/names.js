/** Given names and family names of many countries; behind a stroke the name in Latin letters, as addresses spell it. */
export const givenNames =
  `Aaliyah Aarav Abigail Adriana Agnieszka Ahmed Aisha Alejandro Aleksandra Alessandro Alexander Alice Alina Álvaro Amalia
Amélie Ana Anaïs Ananya Anders Andrea Andrés Aneta Angelika Anja Anna Annika Antoine Antonio Anup Arjun Arne Arthur Astrid
Aylin Ayşe Barbara Bartosz Beatriz Benjamin Bernd Bianca Björn Bogdan Brian Brigitte Bruno Burak Camila Carlos Carmen
Caroline Catarina Cécile Chiara Chloé Christian Christoph Claire Claudia Cristina Dagmar Daniel Daniela Danuta Darío David
Deepak Diana Diego Dieter Dimitri Dominik Dorothea Duarte Eduardo Edyta Elena Elif Elisabeth Ellen Emil Emily Emma Emre
Enrique Erik Ernesto Esra Esther Ethan Eva Fabian Fátima Federico Felipe Felix Fernanda Filip Fiona Florian Francesca
François Frank Franziska Frederik Gabriela George Georgios Gerhard Gianluca Giulia Gonçalo Grace Grzegorz Guillermo Günter
Gustavo Hanna Hannes Hans-Peter Harald Harriet Hassan Heike Helena Helmut Henrik Hugo Ibrahim Ignacio Ingrid Inês Irina
Isabel Isabella Ivan Jack Jakub James Jan Jana Javier Jean-Luc Jennifer Jens Jérôme Jessica Joanna João Johan Johannes
John Jonas Jörg José Juan Judith Julia Julien Jürgen Karin Karl Karolina Katarzyna Katrin Kavya Kemal Kerstin Kevin Khalid
Kjell Klaus Kristina Krzysztof Lara Lars Laura Laurent Leila Léa Lena Leonardo Leticia Liam Linda Lorenzo Louise Luca Lucía
Luís Lukas Łukasz Magdalena Magnus Małgorzata Manon Manuel Marcel Marcin Marco Margarida Maria Mariana Marie Markus Marta
Martin Mateus Mathieu Matthias Maximilian Megan Mehmet Meike Michael Miguel Mikael Milena Mohamed Mónica Monika Murat
Nadia Natalia Neha Niamh Nicolas Nicole Niels Nikolaos Nils Noah Nora Olga Oliver Olivia Óscar Oskar Pablo Paola Patricia
Patrick Paul Paulo Pawel Pedro Petra Philipp Pierre Piotr Pooja Priya Rafael Rahul Rebecca René Ricardo Robert Rodrigo
Rohan Roland Rosa Ruth Sabine Samuel Sandra Sanjay Sara Sebastian Selin Sergio Silvia Simon Sofia Sophie Stefan Stephanie
Susanne Sven Tanja Tatiana Teresa Thomas Tiago Tomasz Torsten Ulrich Ursula Valentina Vanessa Vikram Vincent Vítor Werner
William Wojciech Xavier Yasmin Yves Zofia Zoë 健太|kenta 直樹|naoki 大輔|daisuke 翔太|shota 拓也|takuya 浩二|koji 誠|makoto 隆|takashi
美咲|misaki 陽子|yoko 由美|yumi 愛|ai 恵子|keiko 真由美|mayumi 香織|kaori 智子|tomoko 伟|wei 芳|fang 娜|na 敏|min 静|jing 磊|lei 洋|yang
勇|yong 艳|yan 杰|jie 涛|tao 明|ming 秀英|xiuying 建国|jianguo 志强|zhiqiang 晓红|xiaohong`.split(/\s+/);

export const familyNames =
  `Aalto Abbott Acosta Adler Aguilar Ahmad Albrecht Allen Almeida Álvarez Andersen Andersson Araújo Arnaud Arslan Aydın Bailey
Baker Bakker Barbieri Barbosa Barros Bauer Baumann Becker Bell Benedetti Bennett Berg Bergström Bernard Bianchi Blanc Blanco
Bonnet Böhm Brandt Braun Brennan Brown Bruno Burger Byrne Cabrera Caldwell Campbell Campos Cardoso Carvalho Castillo Castro
Çelik Chapman Chatterjee Chevalier Clarke Coleman Colombo Cook Correia Costa Cruz Cunningham Dahl Dąbrowski Das David De-Luca
Delgado Demir Desai Dias Díaz Dietrich Dixon Doğan Domínguez Doyle Dubois Duarte Dufour Dupont Dvořák Ebert Edwards Eklund
Engel Erdoğan Eriksen Esposito Evans Fabre Faria Fernandes Fernández Ferrari Ferreira Fischer Fitzgerald Fleming Flores Fontaine
Foster Fournier Franke Freitas Friedrich Fuchs Gallagher Gallo García Garnier Gauthier Geiger Gentile Gibson Girard Gomes Gómez
Gonçalves González Graf Graham Grant Greco Griffin Große Gruber Guerrero Guerin Günther Gupta Gustafsson Gutiérrez Haas Hahn Hall
Hansen Harper Harris Hartmann Hassan Heinrich Henderson Hermann Hernández Herrera Hoffmann Holm Horn Horváth Huber Hughes Hussain
Iglesias Ivanova Iyer Jackson Jäger Jankowski Jansen Jensen Jiménez Johansson Johnson Jones Joshi Jung Kaiser Kamiński Kapoor
Kaya Keller Kelly Khan Kılıç King Klein Koch Köhler Koskinen Kovács Kowalski Kozłowski Krause Krüger Kuhn Kumar Lambert Lang
Larsson Laurent Lefebvre Lehmann Leroy Lewandowski Lima Lindberg Lindgren Lombardi Lopes López Lorenz Ludwig Lund Machado Maier
Mancini Marchetti Marques Martin Martínez Martins Marino Mayer McCarthy McDonald Medina Mehta Melo Mendes Mendoza Mercier Meyer
Miller Mitchell Molina Moreau Morel Moreno Moretti Morris Müller Muñoz Murphy Nair Navarro Nelson Neumann Nguyen Nielsen
Nogueira Novák Nowak Núñez Oliveira Olsen Ortega Ortiz Özdemir Öztürk Parker Patel Pavlov Pereira Pérez Perrin Petersen
Petrov Pfeiffer Phillips Pinto Pohl Popescu Ramírez Ramos Reddy Reyes Ribeiro Ricci Richter Rinaldi Rivera Roberts Robinson
Rodrigues Rodríguez Romano Romero Rossi Roth Rousseau Roux Ruiz Russo Santos Sato-Meier Schäfer Schmidt Schneider Scholz
Schröder Schubert Schulz Schwarz Sharma Silva Simões Singh Sørensen Sousa Stein Suárez Svensson Szabó Taylor Teixeira Thompson
Torres Tran Turner Vargas Vásquez Vidal Vogel Wagner Walsh Weber Weiß Werner Wilson Winter Wiśniewski Wolf Wójcik Wright Yıldız
Young Zając Zimmermann 佐藤|sato 鈴木|suzuki 高橋|takahashi 田中|tanaka 伊藤|ito 渡辺|watanabe 山本|yamamoto 中村|nakamura
小林|kobayashi 加藤|kato 吉田|yoshida 山田|yamada 佐々木|sasaki 山口|yamaguchi 松本|matsumoto 井上|inoue 王|wang 李|li 张|zhang 刘|liu
陈|chen 杨|yang 赵|zhao 黄|huang 周|zhou 吴|wu 徐|xu 孙|sun 朱|zhu 马|ma 胡|hu 郭|guo`.split(/\s+/);
